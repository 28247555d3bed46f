import { sample } from '../../lib/sample';
import { DIGITS, HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('1/|2/ digit{8,20} /| digit{0,20} : alnum{32}');

export const guidance: Guidance = {
  issuer: 'Asana',
  docs: 'https://developers.asana.com/docs/personal-access-token',
  revoke: 'https://app.asana.com/0/my-apps',
  verify: 'GET https://app.asana.com/api/1.0/users/me',
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  `${sample('2/12', 14, DIGITS, seed)}${sample('/12', 14, DIGITS, seed + 1)}:${sample('', 32, HEX, seed)}`;

export const examples = (): Examples => ({
  matches: [
    `ASANA_TOKEN="${token()}"`,
    `Authorization: Bearer ${sample('1/12', 14, DIGITS, 4)}:${sample('', 32, HEX, 4)}`,
  ],
  nearMisses: [
    `${sample('1/12', 14, DIGITS)}:${sample('', 31, HEX)}`,
    `${sample('7/12', 14, DIGITS)}:${sample('', 32, HEX)}`,
  ],
});
