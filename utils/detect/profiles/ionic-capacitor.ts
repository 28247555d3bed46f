import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local db',
  pattern: /^(?:CapacitorStorage\.|_cap_|_ionicstorage\/)./,
});

export const about: About = { sdk: 'Ionic / Capacitor', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://capacitorjs.com/docs/apis/preferences',
  source: 'from memory',
  isDocumented: false,
};
