import { defineNamed } from '../defined';

/** Login name, expiry, session token, signature. */
export const decoder = defineNamed(
  'session-cookie opaque-token',
  /^(?<subject>[^|%]{1,60})(?:\||%7C)(?<expiresAt>\d{10})(?:\||%7C)\w{20,64}(?:\||%7C)[0-9a-f]{64}$/,
  '',
  { kind: 'WordPress' },
);
