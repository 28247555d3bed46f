import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('00 base64url{40}', { tokenClass: 'admin', context: 'okta, ssws' });

export const guidance: Guidance = {
  issuer: 'Okta',
  docs: 'https://developer.okta.com/docs/guides/create-an-api-token/',
  revoke: null,
  verify: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('00', 40, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: SSWS ${token()}`, `{"oktaToken":"${token(2)}"}`],
  nearMisses: [token(), `OKTA_API_TOKEN=${sample('00', 39)}`],
});
