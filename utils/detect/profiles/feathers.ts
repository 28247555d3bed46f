import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  names: 'feathers-jwt=access',
});

export const about: About = {
  sdk: 'Feathers',
  docs: 'https://github.com/feathersjs/feathers',
  source: 'packages/authentication-client/src/index.ts',
  isDefault: true,
  isDocumented: true,
  hasNote: false,
};
