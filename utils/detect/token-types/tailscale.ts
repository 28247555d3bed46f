import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'tskey-auth-|tskey-api-|tskey-client-|tskey-scim-|tskey-webhook-|tskey-reusable-|tskey- alnum{9,40} - alnum{10,80}',
  { tokenClass: 'admin' },
);

export const guidance: Guidance = {
  issuer: 'Tailscale',
  docs: 'https://tailscale.com/docs/reference/key-prefixes',
  revoke: 'https://login.tailscale.com/admin/settings/keys',
  tokenClass: 'admin',
};

const token = (seed = 1, prefix = 'tskey-auth-k'): string =>
  sample(prefix, 11, undefined, seed) + sample('CNTRL-', 32, undefined, seed + 3);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2, 'tskey-api-k')}"}`, `TS_AUTHKEY=${token(3, 'tskey-client-k')}`],
  nearMisses: [sample('tskey-auth-', 9), sample('tskey-auth-', 11) + sample('-', 9), `x${token()}`],
});
