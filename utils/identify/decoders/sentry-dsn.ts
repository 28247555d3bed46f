import { defineNamed } from '../defined';

/** The deprecated form has a secret after the public key. */
export const decoder = defineNamed(
  'sentry-dsn',
  /^https?:\/\/\w{8,64}(?<_secret>:\w{1,64})?@(?<host>(?:o(?<organisation>\d{1,20})\.)?[\w.:-]{1,253})\/(?:[\w-]{1,64}\/)?(?<project>\d{1,20})$/,
  '',
  ({ _secret }) => ({ kind: _secret && 'secret' }),
);
