import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  names: 'feathers-jwt=access',
});

export const about: About = { sdk: 'Feathers', isDefault: true, hasNote: false };

export const reference: Reference = {
  docs: 'https://github.com/feathersjs/feathers',
  source: 'packages/authentication-client/src/index.ts',
  isDocumented: true,
};
