import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session db',
  names: 'apollo-cache-persist',
});

export const about: About = {
  sdk: 'apollo3-cache-persist',
  docs: 'https://github.com/apollographql/apollo-cache-persist',
  source: 'src/Storage.ts',
  isDefault: true,
  isDocumented: true,
  hasNote: true,
};
