import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'cache',
  pattern: /^(?:workbox-|ngsw:|next-data|api-cache)/,
});

export const about: About = { sdk: 'CacheStorage', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://developer.mozilla.org/docs/Web/API/Cache',
  source: 'from memory',
  isDocumented: false,
};
