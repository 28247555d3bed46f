import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'db',
  pattern: /^oidc\/dpop(?:\/|$)/,
  holds: '.=none',
});

export const about: About = {
  sdk: 'oidc-client-ts',
  docs: 'https://github.com/authts/oidc-client-ts',
  source: 'src/IndexedDbDPoPStore.ts',
  isDefault: false,
  isDocumented: true,
  hasNote: true,
};
