import { defineNamed } from '../defined';

export const decoder = defineNamed(
  'slack-*',
  /^(?<kind>xox[bpc]|xapp)-(?:(?<account>\d{9,14})-(?:(?<subject>\d{9,14})-)?|\d-(?<client>A[A-Z0-9]{8,12})-)/,
  'account subject',
);
