import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  pattern: /^oidc\.[0-9a-f]{32}$/,
  holds: '.=none',
});

export const about: About = { sdk: 'oidc-client-ts', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/authts/oidc-client-ts',
  source: 'src/WebStorageStateStore.ts; shape of the id from memory',
  isDocumented: true,
};
