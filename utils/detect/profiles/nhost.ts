import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local cookie',
  names: 'nhostSession nhostRefreshToken=refresh nhostRefreshTokenId=none nhostRefreshTokenExpiresAt=none',
  holds: 'refreshToken=refresh refreshTokenId=none',
});

export const about: About = {
  sdk: 'Nhost',
  docs: 'https://github.com/nhost/nhost',
  source: 'packages/nhost-js/src/session/storageBackend.ts; nhostRefreshToken from memory',
  isDefault: true,
  isDocumented: true,
  hasNote: true,
};
