import { expect, it } from 'vitest';
import { endpointTemplate } from '@/utils/lib/endpoint-template';
import { sample } from '@/utils/lib/sample';
import { HEX } from '@/utils/lib/sample-alphabets';

const hex = (length: number) => sample('', length, HEX, 3);

it.each([
  ['/users/42/orders/7f3a9b', '/users/{id}/orders/{id}'],
  ['/', '/'],
  ['', ''],
  ['/api/v2/oauth2/token', '/api/v2/oauth2/token'],
  ['/user-profile/app.js', '/user-profile/app.js'],
  ['/v1.0/me', '/v1.0/me'],
  ['/2024/05/report', '/{id}/{id}/report'],
  ['/u/3f2b8c1e-9d47-4a6b-8e21-7c5d0f9a1b34', '/u/{id}'],
  ['/a/01ARZ3NDEKTSV4RRFFQ69G5FAV', '/a/{id}'],
  [`/b/${hex(24)}`, '/b/{id}'],
  [`/c/${sample('', 20)}/d`, '/c/{id}/d'],
  ['/mail/bob%40example.com', '/mail/{id}'],
  ['/mail/bob@example.com', '/mail/{id}'],
  ['/files/My%20Document.pdf', '/files/{id}'],
  [`/x/${encodeURIComponent(`${sample('', 20)}+/=`)}`, '/x/{id}'],
  ['/broken/%E0%A4%A', '/broken/{id}'],
  ['/auth/realms/master/protocol/openid-connect/token', '/auth/realms/master/protocol/openid-connect/token'],
  ['/-/user/org.couchdb.user:bob', '/-/user/{id}'],
  ['/.well-known/openid-configuration', '/.well-known/openid-configuration'],
  ['/@scope/pkg-name', '/@scope/pkg-name'],
  [`/static/main.${hex(8)}.chunk.js`, '/static/{id}'],
  ['/order-12345', '/{id}'],
  ['/items/1e10', '/items/{id}'],
  ['/flows', '/flows'],
  ['/auth/token', '/auth/token'],
  ['/a/b?c=d#e', '/a/b'],
  ['/graphql', '/graphql'],
  ['/notes/12', '/notes/{id}'],
])('%s becomes %s', (path, template) => {
  expect(endpointTemplate(path)).toBe(template);
});

it('is at most 200 characters long and says where it was cut', () => {
  const template = endpointTemplate('/section/part'.repeat(100));
  expect(template.length).toBeLessThanOrEqual(200);
  expect(template.endsWith('/…')).toBe(true);
});
