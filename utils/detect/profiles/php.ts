import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'PHPSESSID=session!',
});

export const about: About = {
  sdk: 'PHP',
  docs: 'https://www.php.net/manual/en/session.configuration.php',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: false,
};
