import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{40}', { context: 'cohere, co api key', accept: isMixed });

export const guidance: Guidance = {
  issuer: 'Cohere',
  docs: 'https://docs.cohere.com/',
  revoke: 'https://dashboard.cohere.com/api-keys',
  verify: 'GET https://api.cohere.com/v1/models',
  tokenClass: 'secret',
};

const token = (seed: number, length = 40) => sample('', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`CO_API_KEY=${token(1)}`, `new CohereClient({ token: '${token(2)}' })`],
  nearMisses: [`CO_API_KEY=${token(3, 39)}`, `LLM_KEY=${token(4)}`],
});
