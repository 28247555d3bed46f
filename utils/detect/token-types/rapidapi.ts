import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('lower{44,54}', {
  accept: (value) => /^[\da-f]{8,12}msh[\da-f]{13,17}p1[\da-f]{4,8}jsn[\da-f]{10,14}$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'RapidAPI',
  docs: 'https://docs.rapidapi.com/docs/keys-and-key-rotation',
  revoke: 'https://rapidapi.com/developer/apps',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  `${sample('', 10, HEX, seed)}msh${sample('', 15, HEX, seed + 1)}p1${sample('', 5, HEX, seed + 2)}jsn${sample('', 12, HEX, seed + 3)}`;

export const examples = (): Examples => ({
  matches: [`headers: { 'X-RapidAPI-Key': '${token()}' }`, `{"rapidApiKey":"${token(2)}"}`],
  nearMisses: [
    `${sample('', 10, HEX)}msh${sample('', 15, HEX, 2)}p2${sample('', 5, HEX, 3)}jsn${sample('', 12, HEX, 4)}`,
    token().slice(0, -4),
  ],
});
