import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session cookie',
  names: 'msal.cache.encryption',
  pattern:
    /^msal\.(?:version$|\d{1,3}(?:\.(?:account|token)\.keys|[-|](?:.{1,300}?[-|](idtoken|accesstoken|refreshtoken)[-_|])?))/,
  holds:
    'idtoken/secret=id accesstoken/secret=access refreshtoken/secret=refresh msal.cache.encryption/key=session data=none .=none',
});

export const about: About = { sdk: 'MSAL.js', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/AzureAD/microsoft-authentication-library-for-js',
  source: 'lib/msal-browser/src/cache/LocalStorage.ts, CacheKeys.ts, docs/caching.md',
  isDocumented: true,
};
