import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', {
  tokenClass: 'ambiguous',
  context: 'ocp apim, subscription key',
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [
    `'Ocp-Apim-Subscription-Key': '${sample('', 32, HEX)}'`,
    `https://api.shop.test/v1?subscription-key=${sample('', 32, HEX, 3)}`,
    JSON.stringify({ subscriptionKey: sample('', 32, HEX, 5) }),
  ],
  nearMisses: [`'Ocp-Apim-Subscription-Key': '${sample('', 31, HEX)}'`, JSON.stringify({ etag: sample('', 32, HEX) })],
});
