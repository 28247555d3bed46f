import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'sessionKey=session',
  hosts: 'claude.ai',
});

export const about: About = {
  sdk: 'Claude',
  docs: null,
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: false,
};
