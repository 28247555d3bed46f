import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('re_ alnum{8} _ alnum{24}');

export const guidance: Guidance = {
  issuer: 'Resend',
  docs: 'https://resend.com/docs',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('re_', 8) + sample('_', 24, undefined, 3),
    `{"value":"${sample('re_', 8, undefined, 14) + sample('_', 24, undefined, 16)}"}`,
  ],
  nearMisses: [
    sample('re_', 8) + sample('_', 23, undefined, 3),
    `x${sample('re_', 8) + sample('_', 24, undefined, 3)}`,
  ],
});
