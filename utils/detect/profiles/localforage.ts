import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local db',
  pattern: /^(?:localforage\/|_pouch_)./,
});

export const about: About = {
  sdk: 'localForage / PouchDB',
  docs: 'https://github.com/localForage/localForage',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: false,
};
