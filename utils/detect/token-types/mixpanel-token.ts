import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', {
  tokenClass: 'publishable',
  context: 'mixpanel init, mixpanel token, mixpanel project, mixpanel key, mixpanel id',
});

export const guidance: Guidance = {
  issuer: 'Mixpanel',
  docs: 'https://developer.mixpanel.com/reference/project-token',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [`mixpanel.init('${token()}', { debug: false })`, `{"mixpanelToken":"${token(2)}"}`],
  nearMisses: [token(), `mixpanel.init('${sample('', 31, HEX)}')`, `MIXPANEL_API_SECRET=${sample('', 32, HEX)}`],
});
