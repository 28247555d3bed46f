import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  pattern: /^GCP_IAA?P_(?:(AUTH_TOKEN)_|UID$)/,
  holds: 'AUTH_TOKEN=session! .=none',
});

export const about: About = { sdk: 'Google Identity-Aware Proxy', isDefault: true, hasNote: false };

export const reference: Reference = {
  docs: 'https://cloud.google.com/iap/docs',
  source: 'from memory',
  isDocumented: false,
};
