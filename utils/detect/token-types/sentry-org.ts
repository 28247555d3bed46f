import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sntrys_eyJ base64={60,400} _ base64{43}');

export const guidance: Guidance = {
  issuer: 'Sentry',
  docs: 'https://docs.sentry.io/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('sntrys_eyJ', 68) + sample('_', 43, undefined, 3),
    `{"value":"${sample('sntrys_eyJ', 68, undefined, 14) + sample('_', 43, undefined, 16)}"}`,
  ],
  nearMisses: [sample('sntrys_eyJ', 80), sample('sntrys_eyJ', 80) + sample('_', 42)],
});
