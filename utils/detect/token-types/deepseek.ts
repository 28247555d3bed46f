import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk- hex{32}', { context: 'deepseek, deep seek' });

export const guidance: Guidance = {
  issuer: 'DeepSeek',
  docs: 'https://api-docs.deepseek.com/',
  revoke: 'https://platform.deepseek.com/api_keys',
  verify: 'GET https://api.deepseek.com/user/balance',
  tokenClass: 'secret',
};

const token = (seed: number, length = 32) => sample('sk-', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `DEEPSEEK_API_KEY=${token(1)}`,
    `new OpenAI({ baseURL: 'https://api.deepseek.com', apiKey: '${token(2)}' })`,
  ],
  nearMisses: [`DEEPSEEK_API_KEY=${token(3, 31)}`, `LLM_KEY=${token(4)}`],
});
