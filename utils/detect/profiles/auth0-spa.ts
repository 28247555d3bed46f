import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  pattern: /^@@auth0spajs@@::[^:]{1,128}::./,
  holds: '__raw=id signature=none',
});

export const about: About = {
  sdk: 'Auth0 SPA SDK',
  docs: 'https://github.com/auth0/auth0-spa-js',
  source: 'src/cache/shared.ts, src/cache/cache-localstorage.ts',
  isDefault: false,
  isDocumented: true,
  hasNote: true,
};
