import { crcHex } from '../../lib/checksums';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ATATT3xFfGF0 base64url{20,250} = upper{8}', {
  checksum: (value) => value.slice(-8) === crcHex(value.slice(0, -8)).toUpperCase(),
});

export const guidance: Guidance = {
  issuer: 'Atlassian',
  docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  revoke: null,
  tokenClass: 'secret',
};

const signed = (start: string): string => start + crcHex(start).toUpperCase();

export const examples = (): Examples => ({
  matches: [
    signed(`${sample('ATATT3xFfGF0', 180, undefined, 1)}=`),
    `{"value":"${signed(`${sample('ATATT3xFfGF0', 180, undefined, 2)}=`)}"}`,
  ],
  nearMisses: [
    sample('ATATT3xFfGF0', 180) + sample('=', 8, HEX),
    signed(`${sample('ATATT3xFfGF0', 12, undefined, 1)}=`),
  ],
});
