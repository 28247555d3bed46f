import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('r8_ base64url{37}');

export const guidance: Guidance = {
  issuer: 'Replicate',
  docs: 'https://replicate.com/docs/topics/security/api-tokens',
  revoke: 'https://replicate.com/account/api-tokens',
  verify: 'GET https://api.replicate.com/v1/account',
  tokenClass: 'secret',
};

const token = (seed: number, length = 37) => sample('r8_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`REPLICATE_API_TOKEN=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 36), `x${token(7)}`],
});
