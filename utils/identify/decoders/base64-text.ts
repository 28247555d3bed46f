import { defineText } from '../defined';

/** WorkOS names its key before a comma; what Intercom wraps is all secret, and a wrapped JWT is read by `jwt.ts`. */
export const decoder = defineText('workos intercom-token', /^(?<keyId>key_\w{6,40})(?=,|$)/);
