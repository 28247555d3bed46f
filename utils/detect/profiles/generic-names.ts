import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session cookie',
  pattern:
    /(?:^|[_.:-])(?:access|auth|bearer|id|jwt|refresh|session|api|csrf|xsrf|sso|user)[_-]?(?:token|jwt|key)s?$|^(?:token|jwt|auth|currentUser|session|credentials)$/i,
});

export const about: About = { sdk: null, isDefault: true, hasNote: false };

export const reference: Reference = {
  docs: null,
  source: 'common practice',
  isDocumented: true,
};
