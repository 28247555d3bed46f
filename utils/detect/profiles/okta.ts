import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session cookie',
  pattern: /^okta-token-storage(?:_|$)/,
  holds: 'accessToken=access idToken=id refreshToken=refresh claims/*=none',
});

export const about: About = { sdk: 'Okta Auth JS', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/okta/okta-auth-js',
  source: 'lib/constants.ts, lib/storage/options/browser.ts',
  isDocumented: true,
};
