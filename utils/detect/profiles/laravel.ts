import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'laravel_session=session! XSRF-TOKEN=csrf!',
  pattern: /^(?:[a-z0-9][\w-]{0,60}_session|remember_(?:web|admin)_[0-9a-f]{40})$/,
  holds: '.=session!',
  like: /^eyJpdiI6/,
});

export const about: About = { sdk: 'Laravel', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://laravel.com/docs/session',
  source: 'laravel/framework Encrypter.php; names from memory',
  isDocumented: true,
};
