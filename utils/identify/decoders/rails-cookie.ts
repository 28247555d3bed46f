import { decodeBase64Text } from '../../lib/base64';
import { objectOf } from '../../lib/jwt';
import { defineNamed } from '../defined';
import { pick, unescaped } from '../fact-fields';

/** Three parts are encrypted. Of two the second is a signature in hex, and the first may be encrypted in the older way. */
export const decoder = defineNamed(
  'session-cookie opaque-token',
  /^(?<_data>[\w+/=%]{4,16384})--(?:(?<_tag>[\w+/%]{16,20}--[\w+/=%]{22,40})|[0-9a-f]{40}|[0-9a-f]{64})$/,
  '',
  ({ _data = '', _tag }) => {
    const text = decodeBase64Text(unescaped(_data)) ?? '';
    const encrypted = _tag !== undefined || /^[\w+/=]{4,16384}--[\w+/=]{4,64}$/.test(text) || undefined;
    return { kind: 'Rails', encrypted, ...pick(objectOf(text), 'expiresAt=_rails>exp resource=_rails>pur') };
  },
);
