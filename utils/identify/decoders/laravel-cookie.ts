import { defineText } from '../defined';

export const decoder = defineText(
  'session-cookie opaque-token csrf-token',
  /^\{"iv":"[^"]{8,64}","value":"[^"]{8,8192}","mac":"\w{0,64}","tag":"(?<_tag>[^"]{0,64})"\}$/,
  '',
  ({ _tag }) => ({ kind: `Laravel ${_tag ? 'AES-GCM' : 'AES-CBC'}`, encrypted: true }),
);
