import { sample } from '../../lib/sample';
import { LETTERS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hf_ letter{34}');

export const guidance: Guidance = {
  issuer: 'Hugging Face',
  docs: 'https://huggingface.co/docs/hub/security-tokens',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('hf_', 34, LETTERS), `{"value":"${sample('hf_', 34, LETTERS, 14)}"}`],
  nearMisses: [sample('hf_', 33, LETTERS), `x${sample('hf_', 34, LETTERS)}`],
});
