import './harness.mjs';
import { createRequire } from 'node:module';
import { dump, issue, jwt, random, uuid } from './harness.mjs';

const [clientId, state] = [uuid(), uuid()];
globalThis.Logging = { level: 0, log() {} };
const AuthenticationContext = createRequire(import.meta.url)('adal-angular');
const context = new AuthenticationContext({
  tenant: 'shop.onmicrosoft.com',
  clientId,
  cacheLocation: 'localStorage',
  endpoints: { 'https://graph.microsoft.com': 'https://graph.microsoft.com' },
});
context._saveItem(context.CONSTANTS.STORAGE.TOKEN_KEYS, '');
const idToken = issue('id', jwt({ aud: clientId, oid: uuid(), upn: 'robin@shop.test', nonce: 'x' }));
context._saveItem(context.CONSTANTS.STORAGE.IDTOKEN, idToken);
context.saveTokenFromHash?.({
  valid: true,
  stateMatch: true,
  stateResponse: `${state}|https://graph.microsoft.com`,
  requestType: 'RENEW_TOKEN',
  parameters: {
    access_token: issue('access', jwt({ aud: 'https://graph.microsoft.com', oid: uuid() })),
    expires_in: '3600',
    session_state: uuid(),
    state: `${state}|https://graph.microsoft.com`,
  },
});
localStorage.setItem('adal.seen', random(8));
dump();
