import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'ATBB',
  body: 'alnum{32}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Atlassian',
  docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('ATBB', 32), `{"value":"${sample('ATBB', 32, undefined, 14)}"}`],
  nearMisses: [sample('ATBB', 31), `x${sample('ATBB', 32)}`],
});
