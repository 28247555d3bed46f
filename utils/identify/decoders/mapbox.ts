import { defineJson } from '../defined';

export const decoder = defineJson(
  'mapbox-*',
  /^.k\.([^.]{8,8192})\./,
  'account=u keyId=a scopes=scopes issuedAt=iat expiresAt=exp',
);
