import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('lsv2_pt_|lsv2_sk_ hex{32} _ hex{10}');

export const guidance: Guidance = {
  issuer: 'LangChain',
  docs: 'https://docs.langchain.com/langsmith/create-account-api-key',
  revoke: 'https://smith.langchain.com/settings',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 10, kind = 'pt') =>
  sample(`lsv2_${kind}_`, 32, HEX, seed) + sample('_', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`X-API-Key: ${token(1)}`, `LANGSMITH_API_KEY=${token(2, 10, 'sk')}`],
  nearMisses: [token(6, 9), token(3, 10, 'xx'), `x${token(7)}`],
});
