import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'cookie url',
  names: 'clerk_active_context=none',
  pattern: /^__(session|client_uat|client|clerk_db_jwt|refresh|clerk_handshake(?:_nonce)?)(?:_|$)/,
  holds:
    'session=session client=session clerk_db_jwt=session refresh=refresh clerk_handshake=session clerk_handshake_nonce=none client_uat=none',
});

export const about: About = { sdk: 'Clerk', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/clerk/javascript',
  source: 'packages/backend/src/constants.ts, packages/clerk-js/src/core/auth/cookies',
  isDocumented: true,
};
