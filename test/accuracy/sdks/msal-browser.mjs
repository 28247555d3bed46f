import './harness.mjs';
import * as msal from '@azure/msal-browser';
import { dump, issue, jwt, random, uuid } from './harness.mjs';

const [tenant, oid, clientId] = [uuid(), uuid(), uuid()];
const authority = `https://login.microsoftonline.com/${tenant}`;
const config = {
  auth: { clientId, authority },
  cache: { cacheLocation: 'sessionStorage' },
  system: { allowPlatformBroker: false },
};
const claims = { tid: tenant, oid, iss: `${authority}/v2.0`, ver: '2.0', preferred_username: 'robin@shop.test' };
await msal.loadExternalTokens(
  config,
  { scopes: ['User.Read', 'openid', 'profile'], authority },
  {
    token_type: 'Bearer',
    scope: 'User.Read openid profile',
    expires_in: 3600,
    ext_expires_in: 3600,
    access_token: issue('access', jwt({ ...claims, aud: '00000003-0000-0000-c000-000000000000' })),
    id_token: issue('id', jwt({ ...claims, aud: clientId, sub: random(43) })),
    refresh_token: issue('refresh', `1.A${random(46)}.Ag${random(900)}`),
    client_info: Buffer.from(JSON.stringify({ uid: oid, utid: tenant })).toString('base64url'),
  },
  { clientInfo: Buffer.from(JSON.stringify({ uid: oid, utid: tenant })).toString('base64url') },
);
dump();
