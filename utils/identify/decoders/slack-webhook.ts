import { defineNamed } from '../defined';

export const decoder = defineNamed(
  'slack-w*',
  /^https:\/\/hooks\.slack[^/]{0,4}\.com\/\w{8,9}\/(?<organisation>T\w{6,14})\/(?<keyId>[AB]\w{6,14})\//,
);
