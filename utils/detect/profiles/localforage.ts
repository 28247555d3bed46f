import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local db',
  pattern: /^(?:localforage\/|_pouch_)./,
});

export const about: About = { sdk: 'localForage / PouchDB', isDefault: true, hasNote: false };

export const reference: Reference = {
  docs: 'https://github.com/localForage/localForage',
  source: 'from memory',
  isDocumented: false,
};
