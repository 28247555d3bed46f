import { crcBase36 } from '../../lib/checksums';
import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'glpat-|glrt-t1_|glrt-t2_|glrt-t3_|gldt-|glft-|glptt- base64url{27,300} .01. lower{9}',
  {
    checksum: (value) => value.slice(-7) === crcBase36(value.slice(0, -7)),
  },
);

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: null,
  tokenClass: 'secret',
};

const signed = (start: string): string => start + crcBase36(start);

export const examples = (): Examples => ({
  matches: [
    signed(`${sample('glpat-', 32, undefined, 1)}.01.13`),
    `{"value":"${signed(`${sample('glpat-', 32, undefined, 2)}.01.13`)}"}`,
  ],
  nearMisses: [sample('glpat-', 32) + sample('.01.', 9, LOWER), signed(`${sample('glpat-', 20)}.01.13`)],
});
