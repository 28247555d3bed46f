import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'script',
  pattern: /^(?:\/\/# sourceMappingURL=|.{1,1024}\.(?:m?js|css)\.map$)/,
  holds: 'mappings=none names/*=none',
});

export const about: About = { sdk: 'Source Map (ECMA-426)', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://tc39.es/ecma426/',
  source: 'from memory',
  isDocumented: false,
};
