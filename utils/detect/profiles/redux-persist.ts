import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  pattern: /^persist:./,
  holds: 'auth/session=session session/token=session',
});

export const about: About = { sdk: 'redux-persist', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/rt2zz/redux-persist',
  source: 'src/constants.js (KEY_PREFIX)',
  isDocumented: true,
};
