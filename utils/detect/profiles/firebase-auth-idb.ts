import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'db',
  pattern: /^firebaseLocalStorageDb\/firebaseLocalStorage(?:\/|$)/,
  holds: 'stsTokenManager/accessToken=id stsTokenManager/refreshToken=refresh',
});

export const about: About = { sdk: 'Firebase Authentication', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/firebase/firebase-js-sdk',
  source: 'packages/auth/src/platform_browser/persistence/indexed_db.ts',
  isDocumented: true,
};
