import { sample } from '../../lib/sample';
import { DIGITS, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'pk_',
  body: 'digit{7,9} _ upper{32}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'ClickUp',
  docs: 'https://developer.clickup.com/docs/authentication',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('pk_', 7, DIGITS) + sample('_', 32, UPPER, 3),
    `{"value":"${sample('pk_', 7, DIGITS, 14) + sample('_', 32, UPPER, 16)}"}`,
  ],
  nearMisses: [
    sample('pk_', 7, DIGITS) + sample('_', 31, UPPER, 3),
    `x${sample('pk_', 7, DIGITS) + sample('_', 32, UPPER, 3)}`,
  ],
});
