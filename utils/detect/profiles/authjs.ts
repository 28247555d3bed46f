import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  pattern:
    /^(?:authjs|next-auth)\.(?:(session-token)(?:\.\d{1,2})?|(csrf-token)|callback-url|pkce\.code_verifier|state|nonce|challenge)$/,
  holds: 'session-token=session! csrf-token=csrf .=none',
});

export const about: About = { sdk: 'Auth.js', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/nextauthjs/next-auth',
  source: 'packages/core/src/lib/utils/cookie.ts, src/jwt.ts; names of v4 from memory',
  isDocumented: true,
};
