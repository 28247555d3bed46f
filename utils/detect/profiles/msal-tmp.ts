import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'session cookie',
  pattern: /^msal\.(?:[0-9a-f-]{36}\.)?(?:request|interaction|nonce|authority|state|urlHash)/,
  holds: '.=none',
});

export const about: About = { sdk: 'MSAL.js', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/AzureAD/microsoft-authentication-library-for-js',
  source: 'lib/msal-browser/src/utils/BrowserConstants.ts',
  isDocumented: true,
};
