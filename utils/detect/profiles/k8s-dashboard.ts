import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'jweToken=session! token=session!',
  like: /^(?:eyJ[\w-]{4,1000}(?:\.[\w-]{0,4000}){4}$|%7B%22protected|\{"protected)/,
});

export const about: About = {
  sdk: 'Kubernetes Dashboard',
  docs: 'https://github.com/kubernetes/dashboard',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
