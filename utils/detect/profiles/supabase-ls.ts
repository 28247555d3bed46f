import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  pattern: /^(?:sb-[a-z0-9-]{1,63}-auth-token|supabase\.auth\.token)$/,
});

export const about: About = {
  sdk: 'Supabase',
  docs: 'https://github.com/supabase/supabase-js',
  source: 'packages/core/supabase-js/src/SupabaseClient.ts, auth-js/src/lib/constants.ts',
  isDefault: true,
  isDocumented: true,
  hasNote: true,
};
