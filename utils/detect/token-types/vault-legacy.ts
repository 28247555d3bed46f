import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { LETTERS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('s.|b.|r. base64url{24,128}', { context: 'vault', accept: isMixed });

export const guidance: Guidance = {
  issuer: 'HashiCorp',
  docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('s.', 24, undefined, seed);

export const examples = (): Examples => ({
  matches: [`VAULT_TOKEN=${token()}`, `X-Vault-Token: ${token(2)}\r\n`, `{"vault":{"client_token":"${token(3)}"}}`],
  nearMisses: [`{"value":"${token()}"}`, `VAULT_TOKEN=${sample('s.', 23)}`, `VAULT_TOKEN=${sample('s.', 24, LETTERS)}`],
});
