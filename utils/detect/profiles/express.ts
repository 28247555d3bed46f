import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names:
    'connect.sid=session! express:sess=session express:sess.sig=none koa:sess=session koa:sess.sig=none koa.sess=session koa.sess.sig=none',
});

export const about: About = { sdk: 'express-session', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/expressjs/session',
  source: 'tj/node-cookie-signature; names from memory',
  isDocumented: true,
};
