import { sample } from '../../lib/sample';
import { LETTERS, LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('api_org_ letter{34}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Hugging Face',
  docs: 'https://huggingface.co/docs/hub/security-tokens',
  revoke: null,
  verify: 'GET https://huggingface.co/api/whoami-v2',
  tokenClass: 'admin',
};

const token = (seed: number, length = 34) => sample('api_org_', length, LETTERS, seed);

export const examples = (): Examples => ({
  matches: [`HF_ORG_TOKEN=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 33), sample('api_org_', 34, LOWER), `x${token(7)}`],
});
