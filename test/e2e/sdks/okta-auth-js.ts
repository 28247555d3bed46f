import { published, type SdkApp, sdkPage } from './sdk';
import { serveWithProvider } from './with-provider';

export async function startOkta(): Promise<SdkApp> {
  const app = await serveWithProvider('okta', {
    sdk: published('@okta/okta-auth-js/dist/okta-auth-js.min.js'),
    page: (issuer) =>
      sdkPage(`const client = new OktaAuth({
  issuer: '${issuer}', authorizeUrl: '${issuer}/auth', tokenUrl: '${issuer}/token', clientId: 'spa',
  redirectUri: location.origin + '/', scopes: ['openid', 'profile', 'email', 'offline_access', 'api'],
});
async function logIn() {
  await client.signInWithRedirect({ originalUri: location.origin + '/' });
  await new Promise(() => {});
}
async function arrive() {
  const { tokens } = await client.token.parseFromUrl();
  client.tokenManager.setTokens(tokens);
  await fetch('/api/notes', { headers: { authorization: 'Bearer ' + client.getAccessToken() } });
}
if (client.isLoginRedirect()) tell(arrive());`),
  });
  const place = { surface: 'local-storage', key: 'okta-token-storage' } as const;
  const kept = { ...place, sdk: 'Okta Auth JS' };
  return {
    ...app,
    findings: [
      { rule: 'access-token-in-script-readable-storage', ...place },
      { rule: 'refresh-token-in-script-readable-storage', ...place },
    ],
    kept() {
      const { access_token, refresh_token, id_token } = app.tokens();
      return [
        { ...kept, role: 'access', value: access_token, path: '$.accessToken.accessToken' },
        { ...kept, role: 'refresh', value: refresh_token, path: '$.refreshToken.refreshToken' },
        { ...kept, role: 'id', value: id_token, path: '$.idToken.idToken' },
      ];
    },
  };
}
