import { defineNamed } from '../defined';

export const decoder = defineNamed(
  'ms-teams-webhook',
  /\/webhookb2\/(?<organisation>[0-9a-f-]{36})@(?<tenant>[0-9a-f-]{36})\/\w{15}\/\w{32}\/(?<subject>[0-9a-f-]{36})/,
);
