import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  pattern: /^oidc\.[0-9a-f]{32}$/,
  holds: '.=none',
});

export const about: About = {
  sdk: 'oidc-client-ts',
  docs: 'https://github.com/authts/oidc-client-ts',
  source: 'src/WebStorageStateStore.ts; shape of the id from memory',
  isDefault: true,
  isDocumented: true,
  hasNote: true,
};
