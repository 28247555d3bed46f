import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session cookie',
  pattern:
    /(?:^|[_.:-])(?:access|auth|bearer|id|jwt|refresh|session|api|csrf|xsrf|sso|user)[_-]?(?:token|jwt|key)s?$|^(?:token|jwt|auth|currentUser|session|credentials)$/i,
});

export const about: About = {
  sdk: null,
  docs: null,
  source: 'common practice',
  isDefault: true,
  isDocumented: true,
  hasNote: false,
};
