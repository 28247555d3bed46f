import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sv=1.0&sig=|sv=1.0&amp;sig= base64url{43}', {
  tokenClass: 'webhook',
  span: 'url',
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'webhook',
};

export const examples = (): Examples => ({
  matches: [
    `https://a.westus.logic.azure.com:443/shop?sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&${sample('sig=', 43)}`,
    JSON.stringify({
      url: `https://shop.api.powerplatform.com/a?sp=%2Ftriggers%2Fa%2Frun&sv=1.0&${sample('sig=', 43, undefined, 3)}`,
    }),
  ],
  nearMisses: [
    `https://prod-01.westus.logic.azure.com/workflows/shop?sv=1.0&sig=${sample('', 42)}`,
    `https://prod-01.westus.logic.azure.com/workflows/shop?sv=2.0&sig=${sample('', 43)}`,
  ],
});
