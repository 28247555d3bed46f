import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{32}', { context: 'mistral', accept: isMixed });

export const guidance: Guidance = {
  issuer: 'Mistral AI',
  docs: 'https://docs.mistral.ai/',
  revoke: 'https://console.mistral.ai/api-keys',
  verify: 'GET https://api.mistral.ai/v1/models',
  tokenClass: 'secret',
};

const token = (seed: number, length = 32) => sample('', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`MISTRAL_API_KEY=${token(1)}`, `new Mistral({ apiKey: '${token(2)}' })`],
  nearMisses: [`MISTRAL_API_KEY=${token(3, 31)}`, `LLM_KEY=${token(4)}`, `mistral-7b sha ${sample('', 32, HEX, 5)}`],
});
