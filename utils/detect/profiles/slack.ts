import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  names: 'localConfig_v2 localConfig_v3',
  holds: 'token=session',
});

export const about: About = { sdk: 'Slack', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: null,
  source: 'from memory',
  isDocumented: false,
};
