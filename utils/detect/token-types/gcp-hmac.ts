import { sample } from '../../lib/sample';
import { LETTERS, LOWER, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('GOOG upper{20,58}', {
  accept: (value) => /\d/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
  revoke: 'https://console.cloud.google.com/storage/settings;tab=interoperability',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('GOOG1E', 55, UPPER), JSON.stringify({ accessKeyId: sample('GOOG', 20, UPPER, 3) })],
  nearMisses: [sample('GOOG', 19, UPPER), sample('GOOGLE', 30, LETTERS.slice(26)), sample('GOOG', 20, LOWER)],
});
