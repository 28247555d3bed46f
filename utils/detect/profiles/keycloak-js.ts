import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local cookie',
  pattern: /^kc-callback-[0-9a-f-]{36}$/,
  holds: '.=none',
});

export const about: About = { sdk: 'Keycloak JS', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/keycloak/keycloak-js',
  source: 'lib/keycloak.js',
  isDocumented: true,
};
