import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  pattern: /^Parse\/[^/]{1,128}\/(currentUser|installationId)$/,
  holds: 'sessionToken=session _session_token=session installationId=none',
});

export const about: About = { sdk: 'Parse SDK', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/parse-community/Parse-SDK-JS',
  source: 'src/Storage.ts, src/ParseUser.ts',
  isDocumented: true,
};
