import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'app.at=access app.rt=refresh',
});

export const about: About = { sdk: 'FusionAuth', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/FusionAuth/fusionauth-javascript-sdk',
  source: '@fusionauth/react-sdk 2.7, dist/index.js',
  isDocumented: true,
};
