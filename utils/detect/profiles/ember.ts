import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session cookie',
  names: 'ember_simple_auth-session',
  holds: 'authenticated/token=access',
});

export const about: About = { sdk: 'Ember Simple Auth', isDefault: true, hasNote: false };

export const reference: Reference = {
  docs: 'https://github.com/mainmatter/ember-simple-auth',
  source: 'session-stores/local-storage.ts',
  isDocumented: true,
};
