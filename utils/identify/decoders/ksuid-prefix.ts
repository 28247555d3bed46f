import { BASE62 } from '../../lib/checksums/crc';
import { defineNamed } from '../defined';
import { numberIn, timeSince } from '../fact-fields';

/** 20 bytes in 27 digits, the first four the second since its own epoch. */
export const decoder = defineNamed(
  'ngrok opaque-token session-cookie',
  /^(?<_id>[0-9A-Za-z]{27})(?:$|(?<_sure>_))/,
  'issuedAt',
  ({ _id = '' }) => ({ issuedAt: timeSince(2017, (Math.floor(numberIn(_id, BASE62) / 2 ** 128) + 1.4e9) * 1000) }),
);
