import { defineJson } from '../defined';

export const decoder = defineJson(
  'sentry-org',
  /^sntrys_(.{8,2048})_/,
  'organisation=org host=region_url issuedAt=iat',
);
