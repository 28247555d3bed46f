import { encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk_live_a2V5Xz|sk_test_a2V5Xz|sk_a2V5Xz base64{60,87} ==|=|', {
  tokenClass: 'admin',
});

export const guidance: Guidance = {
  issuer: 'WorkOS',
  docs: 'https://workos.com/docs/reference/api-keys',
  revoke: 'https://dashboard.workos.com/api-keys',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string =>
  `sk_live_${encodeBase64url(`key_${sample('01', 24, UPPER, seed)},${sample('', 25, undefined, seed)}`)}`;

export const examples = (): Examples => ({
  matches: [`WORKOS_API_KEY=${token()}`, `{"workos":{"apiKey":"${token(2).replace('sk_live_', 'sk_test_')}"}}`],
  nearMisses: [
    `sk_live_${encodeBase64url(`key_${sample('01', 24, UPPER)}`)}`,
    `sk_live_${encodeBase64url(`kex_${sample('01', 24, UPPER)},${sample('', 25)}`)}`,
  ],
});
