import { defineNamed } from '../defined';
import { timeSince } from '../fact-fields';
import { DISCORD_EPOCH, snowflakeTime } from '../snowflake';

/** Of a webhook's address. A bare id may be of another issuer, whose time begins elsewhere. */
export const decoder = defineNamed(
  'discord-webhook opaque-token session-cookie',
  /^(?:(?<_sure>https:\/\/)[\w.]{8,40}\/api\/(?:v\d{1,2}\/)?webhooks\/(?<keyId>\d{17,20})\/|(?<_id>\d{17,19})$)/,
  'issuedAt',
  ({ keyId, _id }) => ({ issuedAt: timeSince(2015, snowflakeTime(keyId ?? _id, DISCORD_EPOCH)) }),
);
