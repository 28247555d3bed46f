import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ATBB alnum{32}');

export const guidance: Guidance = {
  issuer: 'Atlassian',
  docs: 'https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('ATBB', 32, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"user":"dev","value":"${token(2)}"}`],
  nearMisses: [sample('ATBB', 31), `x${token()}`, sample('ATBC', 32)],
});
