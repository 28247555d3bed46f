import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('PMAK- hex{24} - hex{34}');

export const guidance: Guidance = {
  issuer: 'Postman',
  docs: 'https://learning.postman.com/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('PMAK-', 24, HEX) + sample('-', 34, HEX, 3),
    `{"value":"${sample('PMAK-', 24, HEX, 14) + sample('-', 34, HEX, 16)}"}`,
  ],
  nearMisses: [
    sample('PMAK-', 24, HEX) + sample('-', 33, HEX, 3),
    `x${sample('PMAK-', 24, HEX) + sample('-', 34, HEX, 3)}`,
  ],
});
