import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  pattern: /^oidc\.user:https?:\/\/\S{1,1024}:[^:]{1,256}$/,
  holds: 'session_state=none profile/*=none',
});

export const about: About = { sdk: 'oidc-client-ts', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/authts/oidc-client-ts',
  source: 'src/UserManager.ts, src/WebStorageStateStore.ts, src/User.ts',
  isDocumented: true,
};
