import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('CCIPAT_ alnum{22} _ alnum{40}');

export const guidance: Guidance = {
  issuer: 'CircleCI',
  docs: 'https://circleci.com/docs/guides/toolkit/managing-api-tokens/',
  revoke: 'https://app.circleci.com/settings/user/tokens',
  verify: 'GET https://circleci.com/api/v2/me',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('CCIPAT_', 22, undefined, seed) + sample('_', 40, HEX, seed + 5);

export const examples = (): Examples => ({
  matches: [token(), `Circle-Token: ${token(2)}\r\n`],
  nearMisses: [token().slice(0, -1), sample('CCIPAT_', 63), `x${token()}`],
});
