import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local cookie',
  names: 'DS=session DSR=refresh DSI=id',
  like: /^ey/,
});

export const about: About = { sdk: 'Descope', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/descope/descope-js',
  source: '@descope/web-js-sdk 1.53, src/enhancers/withPersistTokens/constants.ts',
  isDocumented: true,
};
