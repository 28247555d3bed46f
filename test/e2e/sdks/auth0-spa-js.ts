import { published, type SdkApp, sdkPage } from './sdk';
import { serveWithProvider } from './with-provider';

export async function startAuth0(): Promise<SdkApp> {
  const app = await serveWithProvider('auth0', {
    sdk: published('@auth0/auth0-spa-js/dist/auth0-spa-js.production.js'),
    // The SDK puts a slash behind the domain.
    suffix: '/',
    routes: { authorization: '/authorize', token: '/oauth/token' },
    page: (issuer) =>
      sdkPage(`const client = new auth0.Auth0Client({
  domain: '${issuer.slice(0, -1)}', clientId: 'spa', cacheLocation: 'localstorage', useRefreshTokens: true,
  authorizationParams: { redirect_uri: location.origin + '/', audience: 'urn:api', scope: 'openid profile email api' },
});
async function logIn() {
  await client.loginWithRedirect();
  await new Promise(() => {});
}
async function arrive() {
  await client.handleRedirectCallback();
  const token = await client.getTokenSilently();
  await fetch('/api/notes', { headers: { authorization: 'Bearer ' + token } });
}
if (location.search.includes('code=')) tell(arrive());`),
  });
  const local = (key: string) => ({ surface: 'local-storage', key: `@@auth0spajs@@::spa::${key}` }) as const;
  const place = local('urn:api::openid profile email api offline_access');
  const sdk = 'Auth0 SPA SDK';
  return {
    ...app,
    findings: [
      { rule: 'access-token-in-script-readable-storage', ...place },
      { rule: 'refresh-token-in-script-readable-storage', ...place },
    ],
    kept() {
      const { access_token, refresh_token, id_token } = app.tokens();
      return [
        { ...place, sdk, role: 'access', value: access_token, path: '$.body.access_token' },
        { ...place, sdk, role: 'refresh', value: refresh_token, path: '$.body.refresh_token' },
        { ...local('@@user@@'), sdk, role: 'id', value: id_token, path: '$.id_token' },
      ];
    },
  };
}
