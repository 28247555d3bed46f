import { published, type SdkApp, sdkPage } from './sdk';
import { serveWithProvider } from './with-provider';

type Cache = 'localStorage' | 'sessionStorage';

/** MSAL wants an authority with https, which is never called: its endpoints are configured. */
async function startMsal(name: string, cache: Cache) {
  return serveWithProvider(name, {
    sdk: published('@azure/msal-browser/lib/msal-browser.min.js'),
    page: (issuer) => {
      const metadata = {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        end_session_endpoint: `${issuer}/session/end`,
        jwks_uri: `${issuer}/jwks`,
      };
      return sdkPage(`const client = new msal.PublicClientApplication({
  auth: {
    clientId: 'spa', authority: 'https://id.localhost/', knownAuthorities: ['id.localhost'], protocolMode: 'OIDC',
    authorityMetadata: '${JSON.stringify(metadata)}', redirectUri: location.origin + '/',
    OIDCOptions: { responseMode: 'fragment', defaultScopes: ['openid', 'profile', 'offline_access'] },
  },
  cache: { cacheLocation: '${cache}' },
  system: { protocolMode: 'OIDC', allowPlatformBroker: false },
});
const scopes = ['api'];
const known = client.initialize().then(() => client.handleRedirectPromise());
async function logIn() {
  await known;
  await client.loginRedirect({ scopes });
  await new Promise(() => {});
}
async function arrive({ account }) {
  const { accessToken } = await client.acquireTokenSilent({ account, scopes });
  await fetch('/api/notes', { headers: { authorization: 'Bearer ' + accessToken } });
}
known.then((answer) => answer && tell(arrive(answer)), (error) => tell(Promise.reject(error)));`);
    },
  });
}

export async function startMsalSession(): Promise<SdkApp> {
  const app = await startMsal('msal-session', 'sessionStorage');
  const place = (name: string) => ({ surface: 'session-storage', key: `msal.3|robin|id.localhost|${name}|` }) as const;
  const kept = (name: string) => ({ ...place(name), sdk: 'MSAL.js', path: '$.secret' });
  return {
    ...app,
    findings: [
      { rule: 'access-token-in-script-readable-storage', ...place('accesstoken|spa||api') },
      { rule: 'refresh-token-in-script-readable-storage', ...place('refreshtoken|spa||') },
    ],
    kept() {
      const { access_token, refresh_token, id_token } = app.tokens();
      return [
        { ...kept('accesstoken|spa||api'), role: 'access', value: access_token },
        { ...kept('refreshtoken|spa||'), role: 'refresh', value: refresh_token },
        { ...kept('idtoken|spa||'), role: 'id', value: id_token },
      ];
    },
  };
}

/** Encrypted, and the key lies beside it, where any script can read it. To other tabs the tokens go in clear text. */
export async function startMsalLocal(): Promise<SdkApp> {
  const app = await startMsal('msal-local', 'localStorage');
  let cacheKey = '';
  const jar = { surface: 'cookie-jar', key: 'msal.cache.encryption' } as const;
  return {
    ...app,
    // No server trusts the key: it is no session.
    findings: [],
    async logIn(page) {
      await app.logIn(page);
      const cookies = decodeURIComponent(await page.evaluate(() => document.cookie));
      cacheKey = /"key":"([^"]+)"/.exec(cookies)?.[1] ?? '';
    },
    kept() {
      const { access_token, refresh_token, id_token } = app.tokens();
      const channel = { surface: 'broadcast-channel', key: 'msal.broadcast.cache', sdk: null } as const;
      const kept = { ...channel, path: '$.value → $.secret' };
      return [
        { ...jar, sdk: 'MSAL.js', role: 'session', value: cacheKey, path: 'url → $.key' },
        { ...kept, role: 'access', value: access_token },
        { ...kept, role: 'refresh', value: refresh_token },
        { ...kept, role: 'id', value: id_token },
      ];
    },
  };
}
