import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'CF_Authorization=session CF_AppSession=session!',
});

export const about: About = {
  sdk: 'Cloudflare Access',
  docs: 'https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
