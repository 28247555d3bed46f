import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'db',
  pattern: /^firebaseLocalStorageDb\/firebaseLocalStorage(?:\/|$)/,
  holds: 'stsTokenManager/accessToken=id stsTokenManager/refreshToken=refresh',
});

export const about: About = {
  sdk: 'Firebase Authentication',
  docs: 'https://github.com/firebase/firebase-js-sdk',
  source: 'packages/auth/src/platform_browser/persistence/indexed_db.ts',
  isDefault: true,
  isDocumented: true,
  hasNote: true,
};
