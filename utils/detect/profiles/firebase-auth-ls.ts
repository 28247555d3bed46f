import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  pattern: /^firebase:(authUser|authEvent|redirectUser|persistence|pendingRedirect):[^:]{1,128}:./,
  holds: 'stsTokenManager/accessToken=id stsTokenManager/refreshToken=refresh persistence=none pendingRedirect=none',
});

export const about: About = { sdk: 'Firebase Authentication', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/firebase/firebase-js-sdk',
  source: 'packages/auth/src/core/persistence/persistence_user_manager.ts',
  isDocumented: true,
};
