import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session cookie',
  names: 'jwtToken=access userInfo isLoggedIn=none',
});

export const about: About = { sdk: 'Strapi', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/strapi/strapi',
  source: 'from memory',
  isDocumented: false,
};
