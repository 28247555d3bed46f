import { jwt } from '../sites/tokens';
import { published, type SdkApp, sdkPage } from './sdk';
import { serveWithProvider } from './with-provider';

/** It keeps its tokens in memory alone: they are seen as they pass by, and nothing is at risk. */
export async function startKeycloak(): Promise<SdkApp> {
  const app = await serveWithProvider('keycloak', {
    // The SDK reads what is in it.
    refreshToken: jwt({ typ: 'Refresh' }),
    sdk: published('keycloak-js/lib/keycloak.js'),
    page: (issuer) =>
      sdkPage(
        `import Keycloak from '/sdk.js';
const keycloak = new Keycloak({ oidcProvider: '${issuer}', clientId: 'spa' });
const known = keycloak.init({ checkLoginIframe: false, pkceMethod: 'S256' });
async function logIn() {
  await keycloak.login({ redirectUri: location.origin + '/', scope: 'openid profile email api' });
  await new Promise(() => {});
}
known.then(async (isKnown) => {
  if (!isKnown) return;
  await fetch('/api/notes', { headers: { authorization: 'Bearer ' + keycloak.token } });
  tell(Promise.resolve());
}, (error) => tell(Promise.reject(error)));`,
        false,
      ),
  });
  return {
    ...app,
    findings: [],
    kept() {
      const { access_token, refresh_token, id_token } = app.tokens();
      const place = { surface: 'response-body', key: `${app.issuer}/token`, sdk: null } as const;
      return [
        { ...place, role: 'access', value: access_token, path: '$.access_token' },
        { ...place, role: 'refresh', value: refresh_token, path: '$.refresh_token' },
        { ...place, role: 'id', value: id_token, path: '$.id_token' },
      ];
    },
  };
}
