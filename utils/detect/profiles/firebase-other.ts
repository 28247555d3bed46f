import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'db',
  pattern: /^firebase-(installations|heartbeat|messaging|app-check)-database\//,
  holds:
    'authToken/token=access installations/refreshToken=refresh app-check/token=access app-check/value/token=access heartbeat=none messaging=none',
});

export const about: About = { sdk: 'Firebase SDK', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/firebase/firebase-js-sdk',
  source:
    'packages/installations/src/helpers/idb-manager.ts, packages/app/src/indexeddb.ts; messaging and app-check from memory',
  isDocumented: true,
};
