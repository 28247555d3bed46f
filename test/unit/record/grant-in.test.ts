import { expect, it } from 'vitest';
import { digestOf } from '@/utils/identify/digest';
import { sample } from '@/utils/lib/sample';
import { grantIn } from '@/utils/record/grant-in';

const value = (seed: number) => sample('', 40, undefined, seed);
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const typeOf = (body: string) => grantIn('POST', body)?.type ?? null;
const URN = 'urn:ietf:params:oauth:grant-type:';

it('tells type, client and what came along of a form and of JSON, and no value but the digest of the code', () => {
  const fields = {
    grant_type: 'authorization_code',
    client_id: 'spa-1234',
    code: value(1),
    code_verifier: value(2),
    client_secret: value(3),
  };
  const grant = {
    type: 'authorization_code',
    method: 'POST',
    client: 'spa-1234',
    verifier: true,
    secret: true,
    code: digestOf(value(1)),
  };
  expect(grantIn('post', form(fields))).toEqual(grant);
  expect(grantIn('POST', JSON.stringify(fields))).toEqual(grant);
  expect(grantIn('POST', JSON.stringify({ grantType: 'refresh_token', clientId: 'spa-1234' }))).toEqual({
    type: 'refresh_token',
    method: 'POST',
    client: 'spa-1234',
    verifier: false,
    secret: false,
  });
});

it('keeps no digest of a short code, nor of what is a code for something else', () => {
  const short = form({ grant_type: 'authorization_code', code: value(1).slice(0, 15) });
  expect(grantIn('POST', short)).not.toHaveProperty('code');
  expect(grantIn('POST', form({ grant_type: 'password', code: value(1) }))).not.toHaveProperty('code');
});

it.each([
  ['client_credentials', 'client_credentials'],
  ['password', 'password'],
  [`${URN}device_code`, 'device_code'],
  [`${URN}token-exchange`, 'token-exchange'],
  [`${URN}jwt-bearer`, 'jwt-bearer'],
  [`${URN}saml2-bearer`, 'saml2-bearer'],
  ['urn:openid:params:grant-type:ciba', 'ciba'],
  ['login', 'other'],
  ['http://auth0.com/oauth/grant-type/password-realm', 'other'],
  [`free ${value(1)}`, 'other'],
])('knows the grant %s as %s', (given, type) => {
  expect(typeOf(form({ grant_type: given }))).toBe(type);
});

it.each([
  ['a login', form({ email: 'robin@example.com', password: value(1) }), 'login'],
  ['a login of an object within', JSON.stringify({ user: { email: 'robin', password: value(1) } }), 'login'],
  ['a renewal', JSON.stringify({ refresh_token: value(1) }), 'refresh_token'],
  ['a code with its verifier', JSON.stringify({ auth_code: value(1), code_verifier: value(2) }), 'authorization_code'],
  [
    'a renewal of Cognito',
    JSON.stringify({ AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: value(1) }, ClientId: 'c' }),
    'refresh_token',
  ],
  ['an empty password', form({ email: 'robin', password: '' }), null],
  ['another form', form({ query: 'password', page: '2' }), null],
  ['broken JSON', '{"grant_type":"refresh_token"', null],
  ['a list', '[{"grant_type":"refresh_token"}]', null],
  ['a large body', form({ grant_type: 'password', rest: 'x'.repeat(70_000) }), null],
  ['nothing', '', null],
])('knows %s', (_, body, type) => {
  expect(typeOf(body)).toBe(type);
});

it('redacts what a client is called where that could be a token, and a method', () => {
  const grant = grantIn(value(4), form({ grant_type: 'password', client_id: value(5) }));
  expect(grant?.client).toMatch(/^\[sha256:/);
  expect(JSON.stringify(grant)).not.toContain(value(4).slice(0, 17).toUpperCase());
});
