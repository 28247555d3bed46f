import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session cookie',
  names: 'jwtToken=access userInfo isLoggedIn=none',
});

export const about: About = {
  sdk: 'Strapi',
  docs: 'https://github.com/strapi/strapi',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
