import { atlassianSuffixOf, isValidAtlassian } from '../../lib/checksums/atlassian-crc';
import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ATCTT3xFfG base64url{10,400} = upper{8}', { checksum: isValidAtlassian });

const signed = (start: string): string => start + atlassianSuffixOf(start);

export const guidance: Guidance = {
  issuer: 'Atlassian',
  docs: 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => signed(`${sample('ATCTT3xFfGN0', 180, undefined, seed)}=`);

export const examples = (): Examples => ({
  matches: [token(), `Authorization: Bearer ${token(2)}`],
  nearMisses: [
    `${sample('ATCTT3xFfGN0', 180)}=${sample('', 8, UPPER)}`,
    signed(`${sample('ATCTT3xFfG', 9)}=`),
    token().slice(0, -9),
  ],
});
