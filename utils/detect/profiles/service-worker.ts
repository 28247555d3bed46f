import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'cache',
  pattern: /^(?:workbox-|ngsw:|next-data|api-cache)/,
});

export const about: About = {
  sdk: 'CacheStorage',
  docs: 'https://developer.mozilla.org/docs/Web/API/Cache',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
