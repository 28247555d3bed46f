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

export const examples = (): Examples => ({
  matches: [sample('hvs.', 32), `{"value":"${sample('hvs.', 32, undefined, 14)}"}`],
  nearMisses: [sample('hvs.', 23), `x${sample('hvs.', 32)}`],
});
