import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  pattern: /^persist:./,
  holds: 'auth/session=session session/token=session',
});

export const about: About = {
  sdk: 'redux-persist',
  docs: 'https://github.com/rt2zz/redux-persist',
  source: 'src/constants.js (KEY_PREFIX)',
  isDefault: true,
  isDocumented: true,
  hasNote: true,
};
