import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('key_ hex{64}', { context: 'cursor' });

export const guidance: Guidance = {
  issuer: 'Cursor',
  docs: 'https://cursor.com/docs/cli/reference/authentication',
  revoke: 'https://cursor.com/dashboard/integrations',
  verify: 'GET https://api.cursor.com/v1/me',
  tokenClass: 'secret',
};

const token = (seed: number, length = 64) => sample('key_', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `CURSOR_API_KEY=${token(1)}`,
    `fetch('https://api.cursor.com/v0/me', { headers: { Authorization: 'Bearer ${token(2)}' } })`,
  ],
  nearMisses: [`CURSOR_API_KEY=${token(3, 63)}`, `CACHE_KEY=${token(4)}`],
});
