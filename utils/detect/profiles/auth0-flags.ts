import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  pattern: /^(?:_legacy_auth0|auth0)\.(?:.{1,128}\.)?(?:is\.authenticated|organization_hint)$/,
  holds: '.=none',
});

export const about: About = { sdk: 'Auth0 SPA SDK', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/auth0/auth0-spa-js',
  source: 'src/Auth0Client.utils.ts',
  isDocumented: true,
};
