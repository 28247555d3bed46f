import { BASE62 } from '../../lib/checksums/crc';
import { objectIn } from '../../lib/jwt';
import { defineNamed } from '../defined';
import { numberIn, timeSince } from '../fact-fields';
import { personalIn } from '../personal';

/** Payload, second of signing in base 62, signature. A payload that begins with a dot is compressed. */
export const decoder = defineNamed(
  'session-cookie opaque-token',
  /^(?<_payload>\.?[\w-]{2,8192})(?::|%3A)(?<_time>[0-9A-Za-z]{6})(?::|%3A)[\w-]{27,43}$/,
  '',
  ({ _payload = '', _time = '' }) => {
    const issuedAt = timeSince(2005, numberIn(_time, BASE62) * 1000);
    const session = objectIn(_payload);
    return issuedAt
      ? { kind: 'Django', issuedAt, subject: session?._auth_user_id, personal: personalIn(session) }
      : null;
  },
);
