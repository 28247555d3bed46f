import { defineNamed } from '../defined';
import { snowflakeTime, TWITTER_EPOCH } from '../snowflake';

/** Ids above 2^40 hold the time of the account. */
export const decoder = defineNamed('twitter-access', /^(?<subject>\d{1,20})-/, '', ({ subject }) => ({
  subjectSince: Number(subject) > 2 ** 40 ? snowflakeTime(subject, TWITTER_EPOCH) : undefined,
}));
