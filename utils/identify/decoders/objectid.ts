import { defineNamed } from '../defined';
import { timeSince } from '../fact-fields';

/** The first eight digits are the second in which it was made; random digits seldom are one in the past. */
export const decoder = defineNamed(
  'postman mongodb-atlas-sa-id launchdarkly-client infisical ghost opaque-token session-cookie',
  /^(?<_sure>PMAK-|mdb_sa_id_|st\.)?(?<_time>[0-9a-f]{8})[0-9a-f]{16}(?=$|[-.:])/,
  'issuedAt',
  ({ _time }) => ({ issuedAt: timeSince(2009, Number(`0x${_time}`) * 1000) }),
);
