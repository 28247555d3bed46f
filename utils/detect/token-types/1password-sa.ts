import { encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import { LOWER, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ops_eyJ base64{80,4000} ==|=|');

export const guidance: Guidance = {
  issuer: '1Password',
  docs: 'https://developer.1password.com/docs/service-accounts/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  `ops_${encodeBase64url(JSON.stringify({ signInAddress: 'my.1password.com', userAuth: { method: 'SRPg-4096' }, secretKey: sample('', 26, UPPER, seed), deviceUuid: sample('', 26, LOWER, seed) }))}`;

export const examples = (): Examples => ({
  matches: [token(), `OP_SERVICE_ACCOUNT_TOKEN=${token(2)}`],
  nearMisses: [sample('ops_eyJ', 79), sample('ops_eyK', 200), `x${token()}`],
});
