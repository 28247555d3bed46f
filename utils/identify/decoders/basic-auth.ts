import { defineText } from '../defined';

/** The user alone, never the password. */
export const decoder = defineText('basic-auth-header', /^(?<subject>[^:]{1,128}):/);
