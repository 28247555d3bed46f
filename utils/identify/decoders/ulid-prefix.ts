import { defineNamed } from '../defined';
import { numberIn, plausible } from '../fact-fields';

/** The first ten digits, of Crockford's alphabet, are milliseconds. */
export const decoder = defineNamed(
  'paddle-api opaque-token session-cookie',
  /^(?:[\w-]{0,40}_)?(?<_time>[0-7][0-9A-HJKMNP-TV-Z]{9})[0-9A-HJKMNP-TV-Z]{16}(?=$|_)/i,
  '',
  ({ _time = '' }) => ({ issuedAt: plausible(numberIn(_time.toUpperCase(), '0123456789ABCDEFGHJKMNPQRSTVWXYZ')) }),
);
