import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'sAccessToken=access sRefreshToken=refresh st-access-token=access st-refresh-token=refresh sAntiCsrf=csrf',
});

export const about: About = { sdk: 'SuperTokens', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://supertokens.com/docs',
  source: 'supertokens-website 20.1, lib/build/fetch.js; supertokens-node 24, recipe/session/constants.js',
  isDocumented: true,
};
