import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{64}', { context: 'onelogin, one login' });

export const guidance: Guidance = {
  issuer: 'OneLogin',
  docs: 'https://developers.onelogin.com/api-docs/2/getting-started/dev-overview',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 64, HEX, seed);

export const examples = (): Examples => ({
  matches: [`ONELOGIN_CLIENT_SECRET=${token()}`, `{"oneLogin":{"clientSecret":"${token(2)}"}}`],
  nearMisses: [token(), `ONELOGIN_CLIENT_SECRET=${sample('', 63, HEX)}`],
});
