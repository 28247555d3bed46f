import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'token_v2=session!',
  like: /^v0\d(?::|%3A)/i,
});

export const about: About = { sdk: 'Notion', isDefault: true, hasNote: false };

export const reference: Reference = {
  docs: null,
  source: 'from memory',
  isDocumented: false,
};
