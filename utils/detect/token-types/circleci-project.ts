import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('CCIPRJ_ alnum{22} _ alnum{40}', { tokenClass: 'scoped_secret' });

export const guidance: Guidance = {
  issuer: 'CircleCI',
  docs: 'https://circleci.com/docs/guides/toolkit/managing-api-tokens/',
  revoke: null,
  tokenClass: 'scoped_secret',
};

const token = (seed = 1): string => sample('CCIPRJ_', 22, undefined, seed) + sample('_', 40, HEX, seed + 5);

export const examples = (): Examples => ({
  matches: [token(), `Circle-Token: ${token(2)}\r\n`],
  nearMisses: [token().slice(0, -1), sample('CCIPRJ_', 63), `x${token()}`],
});
