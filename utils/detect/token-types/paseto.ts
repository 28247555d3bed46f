import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'v1.local.|v2.local.|v3.local.|v4.local.|v1.public.|v2.public.|v3.public.|v4.public. base64url{56,4000} .| base64url{0,1000}',
  { tokenClass: 'session' },
);

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://paseto.io/',
  revoke: null,
  verify: null,
  tokenClass: 'session',
};

const token = (seed = 1): string => sample('v4.public.', 140, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `Authorization: Bearer ${token()}`,
    `{"session":"${sample('v4.local.', 120, undefined, 2)}${sample('.', 30, undefined, 3)}"}`,
  ],
  nearMisses: [sample('v4.public.', 55), sample('v5.public.', 140), sample('v4.secret.', 140)],
});
