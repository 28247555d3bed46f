import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('tgp_v1_ base64url{43}');

export const guidance: Guidance = {
  issuer: 'Together AI',
  docs: 'https://docs.together.ai/',
  revoke: 'https://api.together.ai/settings/api-keys',
  verify: 'GET https://api.together.xyz/v1/models',
  tokenClass: 'secret',
};

const token = (seed: number, length = 43) => sample('tgp_v1_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`TOGETHER_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 42), `x${token(7)}`],
});
