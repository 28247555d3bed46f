import { defineNamed } from '../defined';

/** `s:`, the session's id, and a signature; the id is not told, it is the session. */
export const decoder = defineNamed(
  'session-cookie opaque-token',
  /^s(?::|%3A)[^.]{4,512}\.(?:[\w+/]|%2[BF]){43}(?:=|%3D)?$/,
  '',
  { kind: 'Express' },
);
