import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'db',
  pattern: /^oidc\/dpop(?:\/|$)/,
  holds: '.=none',
});

export const about: About = { sdk: 'oidc-client-ts', isDefault: false, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/authts/oidc-client-ts',
  source: 'src/IndexedDbDPoPStore.ts',
  isDocumented: true,
};
