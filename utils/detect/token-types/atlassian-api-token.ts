import { atlassianSuffixOf, isValidAtlassian } from '../../lib/checksums/atlassian-crc';
import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ATATT3xFfGF0 base64url{20,250} = upper{8}', { checksum: isValidAtlassian });

const signed = (start: string): string => start + atlassianSuffixOf(start);

export const guidance: Guidance = {
  issuer: 'Atlassian',
  docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  revoke: 'https://id.atlassian.com/manage-profile/security/api-tokens',
  tokenClass: 'secret',
};

const token = (seed = 1): string => signed(`${sample('ATATT3xFfGF0', 180, undefined, seed)}=`);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`, `JIRA_API_TOKEN=${token(3)}\n`],
  nearMisses: [
    `${sample('ATATT3xFfGF0', 180)}=${sample('', 8, UPPER)}`,
    signed(`${sample('ATATT3xFfGF0', 12)}=`),
    token().slice(0, -9),
  ],
});
