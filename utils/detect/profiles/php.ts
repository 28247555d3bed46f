import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'PHPSESSID=session!',
});

export const about: About = { sdk: 'PHP', isDefault: true, hasNote: false };

export const reference: Reference = {
  docs: 'https://www.php.net/manual/en/session.configuration.php',
  source: 'from memory',
  isDocumented: false,
};
