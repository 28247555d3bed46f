import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('csk- lower{48}');

export const guidance: Guidance = {
  issuer: 'Cerebras',
  docs: 'https://inference-docs.cerebras.ai/',
  revoke: 'https://cloud.cerebras.ai',
  verify: 'GET https://api.cerebras.ai/v1/models',
  tokenClass: 'secret',
};

const token = (seed: number, length = 48) => sample('csk-', length, LOWER, seed);

export const examples = (): Examples => ({
  matches: [`CEREBRAS_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 47), `x${token(7)}`],
});
