import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  pattern: /^_oauth2_proxy(?:(_csrf)|_\d{1,2}$|$)/,
  holds: '_csrf=csrf .=session!',
});

export const about: About = { sdk: 'OAuth2 Proxy', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/oauth2-proxy/oauth2-proxy',
  source: 'from memory',
  isDocumented: false,
};
