import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  names: 'vuex',
  pattern: /^pinia(?![a-z])/,
  holds: 'auth/session=session',
});

export const about: About = { sdk: 'Vuex / Pinia', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/championswimmer/vuex-persist',
  source: 'src/index.ts; default of pinia from memory',
  isDocumented: true,
};
