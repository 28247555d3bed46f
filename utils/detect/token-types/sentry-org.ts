import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sntrys_eyJ base64{60,400} ==|=| _ base64{43}');

export const guidance: Guidance = {
  issuer: 'Sentry',
  docs: 'https://docs.sentry.io/account/auth-tokens/',
  revoke: 'https://sentry.io/orgredirect/organizations/:orgslug/settings/auth-tokens/',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  `sntrys_${btoa(JSON.stringify({ iat: 1_700_000_000 + seed, url: 'https://sentry.io', org: 'shop' }))}${sample('_', 43, undefined, seed)}`;

export const examples = (): Examples => ({
  matches: [`SENTRY_AUTH_TOKEN=${token()}`, `{"authToken":"${token(2)}"}`],
  nearMisses: [token().slice(0, -1), token().replace('sntrys_', 'sntryx_')],
});
