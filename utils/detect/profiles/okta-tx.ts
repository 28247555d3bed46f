import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session cookie',
  pattern:
    /^okta-(?:(?:transaction|shared-transaction|original-uri|idx-response|pkce|cache)-storage|oauth-(?:nonce|state|redirect-params))/,
  holds: '.=none',
});

export const about: About = { sdk: 'Okta Auth JS', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/okta/okta-auth-js',
  source: 'lib/constants.ts',
  isDocumented: true,
};
