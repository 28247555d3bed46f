import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session cookie',
  pattern:
    /^okta-(?:(?:transaction|shared-transaction|original-uri|idx-response|pkce|cache)-storage|oauth-(?:nonce|state|redirect-params))/,
  holds: '.=none',
});

export const about: About = {
  sdk: 'Okta Auth JS',
  docs: 'https://github.com/okta/okta-auth-js',
  source: 'lib/constants.ts',
  isDefault: true,
  isDocumented: true,
  hasNote: true,
};
