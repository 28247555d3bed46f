import { expect, it } from 'vitest';
import { endpointTemplate } from '@/utils/lib/endpoint-template';
import { sessionEndOf } from '@/utils/lib/session-end';

const ORIGIN = 'https://app.example.com';

it.each([
  ['POST', '/logout'],
  ['GET', '/users/sign_out'],
  ['DELETE', '/users/sign_out'],
  ['POST', '/api/auth/signout'],
  ['POST', '/auth/v1/logout?scope=global'],
  ['GET', '/v2/logout'],
  ['GET', '/oidc/end_session'],
  ['GET', '/realms/shop/protocol/openid-connect/logout'],
  ['POST', '/api/log-out'],
  ['POST', '/account/LogOff'],
  ['GET', '/connect/endsession'],
  ['GET', '/logout.php'],
  ['GET', '/wp-login.php?action=logout&_wpnonce=1'],
  ['POST', '/logout/all'],
  ['DELETE', '/session'],
  ['DELETE', '/api/v1/sessions'],
  ['DELETE', '/api/sessions/current'],
])('%s %s ends the session', (method, path) => {
  expect(sessionEndOf(method, ORIGIN + path)).toBe('logout');
});

it.each([
  ['POST', '/oauth/revoke'],
  ['POST', '/oauth2/v1/revoke'],
  ['POST', '/connect/revocation'],
  ['POST', '/oauth2/revoke_token'],
])('%s %s revokes a token', (method, path) => {
  expect(sessionEndOf(method, ORIGIN + path)).toBe('revocation');
});

it.each([
  ['OPTIONS', '/logout'],
  ['HEAD', '/logout'],
  ['GET', '/logout/callback'],
  ['GET', '/logout-success'],
  ['GET', '/assets/logout.js'],
  ['GET', '/assets/sign-out.svg'],
  ['GET', '/docs/logout/examples'],
  ['GET', '/session'],
  ['POST', '/sessions'],
  ['DELETE', '/sessions/8412'],
  ['DELETE', '/sessions/{id}'],
  ['POST', '/api/keys/8412/revoke'],
  ['POST', '/api/keys/{id}/revoke'],
  ['POST', '/catalogue'],
  ['GET', '/search?action=login'],
  ['GET', '/'],
])('%s %s does not', (method, path) => {
  expect(sessionEndOf(method, ORIGIN + path)).toBeNull();
});

it.each([
  '/users/sign_out',
  '/api/auth/signout',
  '/oidc/end_session',
  '/connect/endsession',
  '/account/logoff',
  '/log-out',
])('the template of %s still tells', (path) => {
  expect(sessionEndOf('POST', ORIGIN + endpointTemplate(path))).toBe('logout');
});

it('nothing is made of what is no address', () => {
  expect(sessionEndOf('POST', '')).toBeNull();
  expect(sessionEndOf('POST', '/logout')).toBeNull();
});
