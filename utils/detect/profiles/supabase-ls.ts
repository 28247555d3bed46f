import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  pattern: /^(?:sb-[a-z0-9-]{1,63}-auth-token|supabase\.auth\.token)$/,
});

export const about: About = { sdk: 'Supabase', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/supabase/supabase-js',
  source: 'packages/core/supabase-js/src/SupabaseClient.ts, auth-js/src/lib/constants.ts',
  isDocumented: true,
};
