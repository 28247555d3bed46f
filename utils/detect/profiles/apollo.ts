import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session db',
  names: 'apollo-cache-persist',
});

export const about: About = { sdk: 'apollo3-cache-persist', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/apollographql/apollo-cache-persist',
  source: 'src/Storage.ts',
  isDocumented: true,
};
