import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{64}', {
  context: 'daily co, daily api, daily key, daily token, daily secret',
});

export const guidance: Guidance = {
  issuer: 'Daily',
  docs: 'https://docs.daily.co/',
  revoke: 'https://dashboard.daily.co/developers',
  verify: 'GET https://api.daily.co/v1/',
  tokenClass: 'secret',
};

const token = (seed: number, length = 64) => sample('', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `DAILY_API_KEY=${token(1)}`,
    `fetch('https://api.daily.co/v1/rooms', { headers: { Authorization: 'Bearer ${token(2)}' } })`,
  ],
  nearMisses: [`DAILY_API_KEY=${token(3, 63)}`, `DIGEST=${token(4)}`, `the daily build ${token(5)}`],
});
