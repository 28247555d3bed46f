import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local cookie',
  pattern: /^(?:com\.auth0\.auth\.|co\/verifier\/)./,
  holds: '.=none',
});

export const about: About = { sdk: 'Auth0.js', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/auth0/auth0.js',
  source: 'from memory',
  isDocumented: false,
};
