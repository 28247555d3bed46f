import { isRandom } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('lower{32}', { context: 'assemblyai, assembly ai', accept: isRandom });

export const guidance: Guidance = {
  issuer: 'AssemblyAI',
  docs: 'https://www.assemblyai.com/docs',
  revoke: 'https://www.assemblyai.com/dashboard/api-keys',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 32) => sample('', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`ASSEMBLYAI_API_KEY=${token(1)}`, `new AssemblyAI({ apiKey: '${token(2)}' })`],
  nearMisses: [`ASSEMBLYAI_API_KEY=${token(3, 31)}`, `ETAG=${token(4)}`],
});
