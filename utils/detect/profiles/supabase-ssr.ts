import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  pattern: /^sb-[a-z0-9-]{1,63}-auth-token(?:\.\d{1,2})?$/,
});

export const about: About = { sdk: 'Supabase SSR', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/supabase/ssr',
  source: 'src/utils/chunker.ts, src/utils/constants.ts',
  isDocumented: true,
};
