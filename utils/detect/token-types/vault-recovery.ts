import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hvr. base64url{24,130}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'HashiCorp',
  docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  revoke: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('hvr.', 64, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('hvr.', 23), `x${token()}`],
});
