import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk- alnum{20} T3BlbkFJ alnum{20}');

export const guidance: Guidance = {
  issuer: 'OpenAI',
  docs: 'https://platform.openai.com/docs/api-reference/authentication',
  revoke: 'https://platform.openai.com/api-keys',
  verify: 'GET https://api.openai.com/v1/me',
  tokenClass: 'secret',
};

const token = (seed: number, length = 20, marker = 'T3BlbkFJ') =>
  sample('sk-', 20, undefined, seed) + sample(marker, length, undefined, seed + 1);

export const examples = (): Examples => ({
  matches: [`OPENAI_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 19), token(3, 20, 'T4BlbkFJ'), `x${token(7)}`],
});
