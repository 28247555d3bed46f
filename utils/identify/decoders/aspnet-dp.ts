import { binaryIn } from '../../lib/bytes';
import { defineNamed } from '../defined';
import { guidAt } from '../fact-fields';

/** Four fixed bytes and the id of the key ring's key: the same id at two places means a shared key ring. */
export const decoder = defineNamed(
  'session-cookie opaque-token csrf-token',
  /^(?<_start>CfDJ8[\w-]{23})[\w-]{16}/,
  '',
  ({ _start = '' }) => ({ kind: 'ASP.NET Core', encrypted: true, keyId: guidAt(binaryIn(_start) ?? '', 4) }),
);
