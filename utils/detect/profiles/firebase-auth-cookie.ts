import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  pattern: /^__(?:HOST-|dev_)FIREBASE_./,
  holds: '.=id',
});

export const about: About = { sdk: 'Firebase Authentication', isDefault: false, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/firebase/firebase-js-sdk',
  source: 'packages/auth/src/platform_browser/persistence/cookie_storage.ts',
  isDocumented: true,
};
