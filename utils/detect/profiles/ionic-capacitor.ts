import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local db',
  pattern: /^(?:CapacitorStorage\.|_cap_|_ionicstorage\/)./,
});

export const about: About = {
  sdk: 'Ionic / Capacitor',
  docs: 'https://capacitorjs.com/docs/apis/preferences',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
