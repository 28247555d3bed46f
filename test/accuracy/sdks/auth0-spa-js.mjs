import './harness.mjs';
import { Auth0Client } from '@auth0/auth0-spa-js';
import { dump, goTo, issue, jwt, provider, random } from './harness.mjs';

const domain = 'shop.eu.auth0.com';
const clientId = random(32);
let nonce = '';
provider(({ path }) => {
  if (path !== '/oauth/token') return null;
  return {
    body: {
      access_token: issue(
        'access',
        jwt({ iss: `https://${domain}/`, sub: 'auth0|42', aud: 'https://api.shop.test', scope: 'openid profile' }),
      ),
      id_token: issue('id', jwt({ iss: `https://${domain}/`, sub: 'auth0|42', aud: clientId, nonce, sid: random(32) })),
      refresh_token: issue('refresh', `v1.${random(90)}`),
      scope: 'openid profile offline_access',
      expires_in: 86400,
      token_type: 'Bearer',
    },
  };
});
const client = new Auth0Client({
  domain,
  clientId,
  cacheLocation: 'localstorage',
  useRefreshTokens: true,
  authorizationParams: { redirect_uri: 'https://app.shop.test/cb', audience: 'https://api.shop.test' },
});
let state = '';
await client.loginWithRedirect({
  async openUrl(url) {
    nonce = new URL(url).searchParams.get('nonce');
    state = new URL(url).searchParams.get('state');
  },
});
const callback = `https://app.shop.test/cb?code=${random(43)}&state=${encodeURIComponent(state)}`;
goTo(callback);
await client.handleRedirectCallback(callback);
await client.loginWithRedirect({ async openUrl() {} });
dump();
