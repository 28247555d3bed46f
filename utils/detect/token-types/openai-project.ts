import { isValidOpenai } from '../../lib/checksums/openai-infix';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-proj-|sk-svcacct-|sk-None- base64url{40,250}', { accept: isValidOpenai });

export const guidance: Guidance = {
  issuer: 'OpenAI',
  docs: 'https://platform.openai.com/docs/api-reference/authentication',
  revoke: 'https://platform.openai.com/api-keys',
  verify: 'GET https://api.openai.com/v1/me',
  tokenClass: 'secret',
};

const token = (seed: number, half = 74, prefix = 'sk-proj-') =>
  sample(prefix, half, undefined, seed) + sample('T3BlbkFJ', half, undefined, seed + 1);

export const examples = (): Examples => ({
  matches: [`OPENAI_API_KEY=${token(1)}`, `{"apiKey":"${token(2, 58, 'sk-svcacct-')}"}`],
  nearMisses: [sample('sk-proj-', 156), token(6, 15), `x${token(7)}`],
});
