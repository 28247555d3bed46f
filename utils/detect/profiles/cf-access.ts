import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'CF_Authorization=session CF_AppSession=session!',
});

export const about: About = { sdk: 'Cloudflare Access', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/',
  source: 'from memory',
  isDocumented: false,
};
