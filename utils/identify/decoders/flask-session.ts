import { binaryIn } from '../../lib/bytes';
import { objectIn } from '../../lib/jwt';
import { defineNamed } from '../defined';
import { numberOf, pick, timeSince } from '../fact-fields';
import { personalIn } from '../personal';

/** Older releases counted from the start of 2011. */
const OLD_EPOCH = 1_293_840_000;

/** Payload, second of signing as a number of bytes, signature. A payload that begins with a dot is compressed. */
export const decoder = defineNamed(
  'session-cookie opaque-token',
  /^(?<_payload>\.?[\w-]{2,8192})\.(?<_time>[\w-]{5,8})\.[\w-]{27,43}$/,
  '',
  ({ _payload = '', _time = '' }) => {
    const seconds = numberOf(binaryIn(_time) ?? '');
    const issuedAt = timeSince(2011, (seconds < OLD_EPOCH ? seconds + OLD_EPOCH : seconds) * 1000);
    const session = objectIn(_payload);
    return issuedAt
      ? { kind: 'Flask', issuedAt, ...pick(session, 'subject=_user_id|user_id'), personal: personalIn(session) }
      : null;
  },
);
