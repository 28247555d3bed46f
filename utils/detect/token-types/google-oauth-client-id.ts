import { sample } from '../../lib/sample';
import { DIGITS, LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{39,60} .apps.googleusercontent.com', {
  tokenClass: 'identifier',
  accept: (value) => /^\d{6,21}-[a-z0-9_]{32}\./.test(value),
});

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://developers.google.com/identity/protocols/oauth2',
  revoke: null,
  tokenClass: 'identifier',
};

export const examples = (): Examples => ({
  matches: [
    `${sample('', 12, DIGITS)}-${sample('', 32, LOWER)}.apps.googleusercontent.com`,
    JSON.stringify({ clientId: `${sample('', 12, DIGITS, 3)}-${sample('', 32, LOWER, 4)}.apps.googleusercontent.com` }),
    `https://a.test/?id=${sample('', 11, DIGITS, 5)}-${sample('', 32, LOWER, 6)}.apps.googleusercontent.com`,
  ],
  nearMisses: [
    `${sample('', 12, DIGITS)}-${sample('', 31, LOWER)}.apps.googleusercontent.com`,
    `${sample('', 12, DIGITS)}-${sample('', 32, LOWER)}.apps.test`,
  ],
});
