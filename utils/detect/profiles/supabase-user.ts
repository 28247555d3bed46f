import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local cookie',
  pattern: /^sb-[a-z0-9-]{1,63}-auth-token-(?:user|code-verifier)/,
  holds: '.=none',
});

export const about: About = { sdk: 'Supabase', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/supabase/supabase-js',
  source: 'packages/core/auth-js/src/GoTrueClient.ts',
  isDocumented: true,
};
