import { defineDecoder } from '../decoder';
import { factsFrom, paramsOf, pick, timeOf } from '../fact-fields';

/** Version 4 has `X-Goog-…`, version 2 `GoogleAccessId` and `Expires`. */
export const decoder = defineDecoder('gcs-signed-url', (value) => {
  const params = paramsOf(value);
  const [subject = params.googleaccessid, , region, service] = params['x-goog-credential']?.split('/') ?? [];
  const issuedAt = timeOf(params['x-goog-date']);
  const expiresAt = issuedAt ? issuedAt + Number(params['x-goog-expires']) * 1000 : params.expires;
  return factsFrom({ ...pick(params, 'host=host resource=path'), subject, region, service, issuedAt, expiresAt });
});
