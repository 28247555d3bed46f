import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local cookie',
  names: 'nhostSession nhostRefreshToken=refresh nhostRefreshTokenId=none nhostRefreshTokenExpiresAt=none',
  holds: 'refreshToken=refresh refreshTokenId=none',
});

export const about: About = { sdk: 'Nhost', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/nhost/nhost',
  source: 'packages/nhost-js/src/session/storageBackend.ts; nhostRefreshToken from memory',
  isDocumented: true,
};
