import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hvs. base64url{24,130}');

export const guidance: Guidance = {
  issuer: 'HashiCorp',
  docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('hvs.CAES', 91, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${sample('hvs.', 24, undefined, 2)}"}`, `X-Vault-Token: ${token(3)}\r\n`],
  nearMisses: [sample('hvs.', 23), `x${token()}`, sample('hvx.', 91)],
});
