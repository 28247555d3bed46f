import { isRandom } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('Mid-server-|Mid-client-|SB-Mid-server-|SB-Mid-client- base64url{10,24}', {
  tokenClass: 'ambiguous',
  accept: isRandom,
});

export const guidance: Guidance = {
  issuer: 'Midtrans',
  docs: 'https://docs.midtrans.com/',
  revoke: 'https://dashboard.midtrans.com/settings/access-keys',
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed: number, length = 24, prefix = 'Mid-server-') => sample(prefix, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`MIDTRANS_SERVER_KEY=${token(1)}`, `{"clientKey":"${token(2, 16, 'SB-Mid-client-')}"}`],
  nearMisses: [token(6, 9), token(3, 24, 'Mid-public-'), 'Mid-client-component-name'],
});
