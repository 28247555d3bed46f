import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  names: 'localConfig_v2 localConfig_v3',
  holds: 'token=session',
});

export const about: About = {
  sdk: 'Slack',
  docs: null,
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
