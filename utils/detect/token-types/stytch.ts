import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('secret-test-|secret-live- base64url{35,64} ==|=|', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Stytch',
  docs: 'https://stytch.com/docs/resources/workspace-management/api-keys',
  revoke: 'https://stytch.com/dashboard/api-keys',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string => `${sample('secret-live-', 43, undefined, seed)}=`;

export const examples = (): Examples => ({
  matches: [`STYTCH_SECRET=${token()}`, `new stytch.Client({ secret: '${sample('secret-test-', 36, undefined, 2)}' })`],
  nearMisses: [sample('secret-live-', 34), sample('secret-prod-', 43)],
});
