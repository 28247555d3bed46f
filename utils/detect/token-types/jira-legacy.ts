import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{24}', { context: 'jira, atlassian, confluence', accept: isMixed });

export const guidance: Guidance = {
  issuer: 'Atlassian',
  docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  revoke: 'https://id.atlassian.com/manage-profile/security/api-tokens',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 24, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `JIRA_API_TOKEN="${token()}"`,
    `{"confluence":{"user":"dev@shop.test","token":"${token(2)}"}}`,
    `const atlassianToken = '${token(3)}';`,
  ],
  nearMisses: [`{"value":"${token()}"}`, `JIRA_API_TOKEN=${sample('', 23)}`, `JIRA_API_TOKEN=${sample('', 24, LOWER)}`],
});
