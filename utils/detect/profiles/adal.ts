import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  pattern:
    /^adal\.(?:(idtoken)$|(access\.token\.key)|token\.keys|nonce\.idtoken|session\.state|state\.login|expiration\.key|login\.request)/,
  holds: 'idtoken=id access.token.key=access .=none',
});

export const about: About = { sdk: 'ADAL.js', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/AzureAD/azure-activedirectory-library-for-js',
  source: 'from memory',
  isDocumented: false,
};
