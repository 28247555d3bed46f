import { defineJson } from '../defined';

/** Address and account; everything else in it is secret. */
export const decoder = defineJson(
  '1password-sa',
  /^ops_(.{8,8192})$/,
  'host=signInAddress subject=email keyId=deviceUuid',
);
