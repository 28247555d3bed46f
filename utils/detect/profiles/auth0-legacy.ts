import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local cookie',
  pattern: /^(?:com\.auth0\.auth\.|co\/verifier\/)./,
  holds: '.=none',
});

export const about: About = {
  sdk: 'Auth0.js',
  docs: 'https://github.com/auth0/auth0.js',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
