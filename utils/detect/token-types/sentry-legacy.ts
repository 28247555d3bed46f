import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{64}', { context: 'sentry auth, sentry token, sentry api, sentry access' });

export const guidance: Guidance = {
  issuer: 'Sentry',
  docs: 'https://docs.sentry.io/account/auth-tokens/',
  revoke: 'https://sentry.io/settings/account/api/auth-tokens/',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 64, HEX, seed);

export const examples = (): Examples => ({
  matches: [`SENTRY_AUTH_TOKEN=${token()}`, `{"sentry":{"authToken":"${token(2)}"}}`],
  nearMisses: [token(), `SENTRY_AUTH_TOKEN=${sample('', 63, HEX)}`],
});
