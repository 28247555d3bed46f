import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'token_v2=session!',
  like: /^v0\d(?::|%3A)/i,
});

export const about: About = {
  sdk: 'Notion',
  docs: null,
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: false,
};
