import { sample } from '../../lib/sample';
import { DIGITS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'https://discord.com/api/webhooks/|https://discordapp.com/api/webhooks/ digit{17,20} / base64url{60,72}',
  {
    tokenClass: 'webhook',
  },
);

export const guidance: Guidance = {
  issuer: 'Discord',
  docs: 'https://discord.com/developers/docs/reference',
  revoke: null,
  tokenClass: 'webhook',
};

export const examples = (): Examples => ({
  matches: [
    sample('https://discord.com/api/webhooks/', 17, DIGITS) + sample('/', 68, undefined, 3),
    `{"value":"${sample('https://discordapp.com/api/webhooks/', 17, DIGITS, 14) + sample('/', 68, undefined, 16)}"}`,
  ],
  nearMisses: [
    sample('https://discord.com/api/webhooks/', 17, DIGITS) + sample('/', 59, undefined, 3),
    `x${sample('https://discord.com/api/webhooks/', 17, DIGITS) + sample('/', 68, undefined, 3)}`,
  ],
});
