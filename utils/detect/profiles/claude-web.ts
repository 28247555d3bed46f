import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'sessionKey=session',
  hosts: 'claude.ai',
});

export const about: About = { sdk: 'Claude', isDefault: true, hasNote: false };

export const reference: Reference = {
  docs: null,
  source: 'from memory',
  isDocumented: false,
};
