import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: ['tskey-auth-', 'tskey-api-', 'tskey-client-', 'tskey-scim-', 'tskey-webhook-'],
  body: 'alnum{9,32} - alnum{20,64}',
  tokenClass: 'admin',
});

export const guidance: Guidance = {
  issuer: 'Tailscale',
  docs: 'https://tailscale.com/kb/',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [
    sample('tskey-auth-', 17) + sample('-', 28, undefined, 3),
    `{"value":"${sample('tskey-webhook-', 17, undefined, 14) + sample('-', 28, undefined, 16)}"}`,
  ],
  nearMisses: [
    sample('tskey-auth-', 17) + sample('-', 19, undefined, 3),
    `x${sample('tskey-auth-', 17) + sample('-', 28, undefined, 3)}`,
  ],
});
