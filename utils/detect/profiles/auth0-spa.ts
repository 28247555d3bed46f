import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  pattern: /^@@auth0spajs@@::[^:]{1,128}::./,
  holds: '__raw=id signature=none',
});

export const about: About = { sdk: 'Auth0 SPA SDK', isDefault: false, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/auth0/auth0-spa-js',
  source: 'src/cache/shared.ts, src/cache/cache-localstorage.ts',
  isDocumented: true,
};
