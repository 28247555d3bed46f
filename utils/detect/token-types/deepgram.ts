import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{40}', { context: 'deepgram, deep gram' });

export const guidance: Guidance = {
  issuer: 'Deepgram',
  docs: 'https://developers.deepgram.com/docs/create-additional-api-keys',
  revoke: 'https://console.deepgram.com',
  verify: 'GET https://api.deepgram.com/v1/projects',
  tokenClass: 'secret',
};

const token = (seed: number, length = 40) => sample('', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`DEEPGRAM_API_KEY=${token(1)}`, `createClient('https://api.deepgram.com', '${token(2)}')`],
  nearMisses: [`DEEPGRAM_API_KEY=${token(3, 39)}`, `COMMIT=${token(4)}`],
});
