import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'jweToken=session! token=session!',
  like: /^(?:eyJ[\w-]{4,1000}(?:\.[\w-]{0,4000}){4}$|%7B%22protected|\{"protected)/,
});

export const about: About = { sdk: 'Kubernetes Dashboard', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/kubernetes/dashboard',
  source: 'from memory',
  isDocumented: false,
};
