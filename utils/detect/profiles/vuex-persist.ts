import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  names: 'vuex',
  pattern: /^pinia(?![a-z])/,
  holds: 'auth/session=session',
});

export const about: About = {
  sdk: 'Vuex / Pinia',
  docs: 'https://github.com/championswimmer/vuex-persist',
  source: 'src/index.ts; default of pinia from memory',
  isDefault: true,
  isDocumented: true,
  hasNote: true,
};
