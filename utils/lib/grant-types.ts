import type { GrantType } from '../model/ledger';

/** What a request for a token may be: OAuth's own names without their URN, and what an app does without OAuth. */
export const GRANT_TYPES = [
  'authorization_code',
  'refresh_token',
  'client_credentials',
  'password',
  'device_code',
  'token-exchange',
  'jwt-bearer',
  'saml2-bearer',
  'ciba',
  'login',
  'other',
] as const satisfies readonly GrantType[];
