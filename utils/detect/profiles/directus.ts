import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local cookie',
  names:
    'directus_auth_token=access directus_auth_expires=none directus_auth_expires_at=none auth_expires_at=none directus_session_token=session directus_refresh_token=refresh directus-data',
});

export const about: About = { sdk: 'Directus', isDefault: true, hasNote: false };

export const reference: Reference = {
  docs: 'https://github.com/directus/directus',
  source: 'src/base/storage/localstorage.ts (older SDK); names of cookies from memory',
  isDocumented: true,
};
