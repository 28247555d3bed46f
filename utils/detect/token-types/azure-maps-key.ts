import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{43}', {
  tokenClass: 'ambiguous',
  context: 'atlas microsoft, azure maps, subscription key',
  accept: (value) => /[a-z]/.test(value) && /[A-Z]/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/azure-maps/azure-maps-authentication',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [
    `https://atlas.microsoft.com/map/tile?subscription-key=${sample('', 43)}&zoom=3`,
    `new atlas.Map('map', { authOptions: { subscriptionKey: '${sample('', 43, undefined, 3)}' } })`,
  ],
  nearMisses: [
    `https://atlas.microsoft.com/map/tile?subscription-key=${sample('', 42)}`,
    `atlas.microsoft.com ${sample('', 43, LOWER)}`,
    `const blob = "${sample('', 43)}"`,
  ],
});
