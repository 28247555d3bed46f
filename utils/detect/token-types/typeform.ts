import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('tfp_ base64url{40,64}');

export const guidance: Guidance = {
  issuer: 'Typeform',
  docs: 'https://www.typeform.com/developers/get-started/personal-access-token/',
  revoke: 'https://admin.typeform.com/user/tokens',
  verify: 'GET https://api.typeform.com/me',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('tfp_', 44, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `{"typeform":"${sample('tfp_', 59, undefined, 2)}"}`],
  nearMisses: [sample('tfp_', 39), `x${token()}`],
});
