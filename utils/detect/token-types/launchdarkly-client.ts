import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{24}', {
  tokenClass: 'publishable',
  context: 'launchdarkly, launch darkly, ld client, client side id',
  accept: (value) => value > '52' && value < '8',
});

export const guidance: Guidance = {
  issuer: 'LaunchDarkly',
  docs: 'https://launchdarkly.com/docs/sdk/concepts/client-side-server-side',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('62', 22, HEX, seed);

export const examples = (): Examples => ({
  matches: [`<LDProvider clientSideID='${token()}'>`, `{"launchdarklyClientId":"${token(2)}"}`],
  nearMisses: [token(), `clientSideID: '${sample('62', 21, HEX)}'`, `clientSideID: '${sample('02', 22, HEX)}'`],
});
