import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hvb. base64url{24,500}');

export const guidance: Guidance = {
  issuer: 'HashiCorp',
  docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('hvb.', 140, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('hvb.', 23), `x${token()}`],
});
