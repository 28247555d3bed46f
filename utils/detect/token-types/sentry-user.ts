import { sample } from '../../lib/sample';
import { HEX, LETTERS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sntryu_ hex{64}');

export const guidance: Guidance = {
  issuer: 'Sentry',
  docs: 'https://docs.sentry.io/account/auth-tokens/',
  revoke: 'https://sentry.io/settings/account/api/auth-tokens/',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('sntryu_', 64, HEX, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `SENTRY_AUTH_TOKEN="${token(2)}"`],
  nearMisses: [sample('sntryu_', 63, HEX), sample('sntryu_', 64, LETTERS)],
});
