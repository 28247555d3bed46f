import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('KEY upper{32} _ base64url{22}');

export const guidance: Guidance = {
  issuer: 'Telnyx',
  docs: 'https://developers.telnyx.com/',
  revoke: 'https://portal.telnyx.com/#/app/api-keys',
  verify: 'GET https://api.telnyx.com/v2/balance',
  tokenClass: 'secret',
};

const token = (seed: number, length = 22) => sample('KEY', 32, UPPER, seed) + sample('_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`TELNYX_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 21), token(8, 23), `x${token(7)}`],
});
