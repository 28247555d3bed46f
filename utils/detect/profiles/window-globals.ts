import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'script',
  names:
    '__NEXT_DATA__ __NUXT__ __APOLLO_STATE__ __INITIAL_STATE__ __PRELOADED_STATE__ window.ENV window._env_ window.config gon drupalSettings wpApiSettings',
  holds: 'wpApiSettings/nonce=csrf',
});

export const about: About = {
  sdk: 'Next.js / Nuxt / Apollo / Redux / Drupal / WordPress',
  isDefault: true,
  hasNote: true,
};

export const reference: Reference = {
  docs: null,
  source: 'from memory',
  isDocumented: false,
};
