import { sample } from '../../lib/sample';
import { LETTERS, LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hf_ letter{34}');

export const guidance: Guidance = {
  issuer: 'Hugging Face',
  docs: 'https://huggingface.co/docs/hub/security-tokens',
  revoke: 'https://huggingface.co/settings/tokens',
  verify: 'GET https://huggingface.co/api/whoami-v2',
  tokenClass: 'secret',
};

const token = (seed: number, length = 34) => sample('hf_', length, LETTERS, seed);

export const examples = (): Examples => ({
  matches: [`HF_TOKEN=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 33), sample('hf_', 34, LOWER), `x${token(7)}`],
});
