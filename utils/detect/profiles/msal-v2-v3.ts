import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  names: 'msal.account.keys',
  pattern:
    /^(?:msal\.token\.keys\.|[0-9a-f]{8}-[0-9a-f-]{27}[\w-]{0,64}\.[0-9a-f-]{36}-[a-z0-9.]{4,100}-(?:(idtoken|accesstoken|refreshtoken)[-_]|[0-9a-f-]{36}$))/,
  holds: 'idtoken/secret=id accesstoken/secret=access refreshtoken/secret=refresh msal.account.keys=none .=none',
});

export const about: About = { sdk: 'MSAL.js', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/AzureAD/microsoft-authentication-library-for-js',
  source: 'lib/msal-common/src/cache/utils/CacheHelpers.ts, lib/msal-browser/src/utils/BrowserConstants.ts',
  isDocumented: true,
};
