import { defineNamed } from '../defined';

/** An entry of the encrypted cache, or the key to it, which any script of the page can read. */
export const decoder = defineNamed(
  'opaque-token session-cookie',
  /^\{"id":"[^"]{1,64}","(?:nonce":"[^"]{1,64}","data|(?<_key>key))":"/,
  '',
  ({ _key }) => ({ kind: 'MSAL cache', encrypted: !_key || undefined }),
);
