import { sample } from '../../lib/sample';
import { DIGITS, LETTERS, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pk_ digit{7,9} _ upper{32}');

export const guidance: Guidance = {
  issuer: 'ClickUp',
  docs: 'https://developer.clickup.com/docs/authentication',
  revoke: 'https://app.clickup.com/settings/apps',
  verify: 'GET https://api.clickup.com/api/v2/user',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('pk_', 8, DIGITS, seed) + sample('_', 32, UPPER, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: ${token()}`, `{"clickup_token":"${token(2)}"}`],
  nearMisses: [sample('pk_', 8, DIGITS) + sample('_', 31, UPPER), sample('pk_', 8, LETTERS) + sample('_', 32, UPPER)],
});
