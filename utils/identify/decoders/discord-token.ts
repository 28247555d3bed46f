import { binaryIn } from '../../lib/bytes';
import { defineDecoder } from '../decoder';
import { factsFrom, numberOf, timeSince } from '../fact-fields';
import { DISCORD_EPOCH, snowflakeTime } from '../snowflake';

const OLD_EPOCH = 1_293_840_000;

/** Id, time of issue in some generations, signature. The time counts only if it lies between the account's and now. */
export const decoder = defineDecoder('discord-*', (value) => {
  const [subject = '', stamp = ''] = value.split('.', 2).map((part) => binaryIn(part) ?? '');
  if (!/^\d{15,20}$/.test(subject)) return null;
  const subjectSince = snowflakeTime(subject, DISCORD_EPOCH);
  const times = [0, OLD_EPOCH].map((epoch) => (epoch + numberOf(stamp.slice(0, 8))) * 1000);
  const issuedAt = times.find((time) => time >= subjectSince && timeSince(2015, time));
  return factsFrom({ subject, subjectSince, issuedAt }, 'issuedAt');
});
