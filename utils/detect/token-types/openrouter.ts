import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-or-v1- hex{64}');

export const guidance: Guidance = {
  issuer: 'OpenRouter',
  docs: 'https://openrouter.ai/docs/api-reference/authentication',
  revoke: 'https://openrouter.ai/settings/keys',
  verify: 'GET https://openrouter.ai/api/v1/key',
  tokenClass: 'secret',
};

const token = (seed: number, length = 64) => sample('sk-or-v1-', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`OPENROUTER_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 63), `x${token(7)}`],
});
