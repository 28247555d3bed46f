import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local cookie',
  names: 'pocketbase_auth pb_auth',
  holds: 'token=access',
});

export const about: About = { sdk: 'PocketBase', isDefault: true, hasNote: false };

export const reference: Reference = {
  docs: 'https://github.com/pocketbase/js-sdk',
  source: 'src/stores/LocalAuthStore.ts, src/stores/BaseAuthStore.ts',
  isDocumented: true,
};
