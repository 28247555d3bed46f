import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local cookie header',
  names: 'cookieFallback x-fallback-cookies',
  pattern: /^(a_session)_[A-Za-z0-9]{1,40}(?:_legacy)?$/,
  holds: 'cookieFallback/*=session! x-fallback-cookies/*=session! a_session=session!',
});

export const about: About = { sdk: 'Appwrite', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/appwrite/sdk-for-web',
  source: 'src/client.ts',
  isDocumented: true,
};
