import { defineJson } from '../defined';

/** Only its header can be read. */
export const decoder = defineJson('jwe', /^([^.]{8,8192})\./, 'algorithm=alg keyId=kid', { encrypted: true });
