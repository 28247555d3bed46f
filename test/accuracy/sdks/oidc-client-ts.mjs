import './harness.mjs';
import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { dump, issue, jwt, provider, random } from './harness.mjs';

const authority = 'https://id.shop.test';
provider(({ path }) => {
  if (path !== '/token') return null;
  return {
    body: {
      access_token: issue('access', jwt({ iss: authority, sub: 'u42', scope: 'openid api' })),
      refresh_token: issue('refresh', random(43)),
      id_token: issue('id', jwt({ iss: authority, sub: 'u42', aud: 'shop-web', email: 'robin@shop.test' })),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'openid api offline_access',
    },
  };
});
const settings = { authority, client_id: 'shop-web', redirect_uri: 'https://app.shop.test/cb', loadUserInfo: false };
const metadata = {
  issuer: authority,
  token_endpoint: `${authority}/token`,
  authorization_endpoint: `${authority}/authorize`,
};
const inSession = new UserManager({ ...settings, metadata, scope: 'openid api offline_access' });
await inSession.signinResourceOwnerCredentials({ username: 'robin', password: 'unused' });
const inLocal = new UserManager({
  ...settings,
  metadata,
  client_id: 'shop-admin',
  userStore: new WebStorageStateStore({ store: localStorage }),
});
const client = await inLocal
  .signinResourceOwnerCredentials({ username: 'robin', password: 'unused' })
  .catch(() => null);
if (!client) await inLocal.storeUser(await inSession.getUser());
dump();
