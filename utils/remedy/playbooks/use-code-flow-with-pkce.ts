import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import * as oidc from 'openid-client'; // version 6
const issuer = new URL('https://login.example.com');
const config = await oidc.discovery(issuer, process.env.CLIENT_ID, process.env.CLIENT_SECRET);
const redirect_uri = 'https://app.example.com/callback';

app.get('/login', async (req, res) => {
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  req.session.login = { verifier, state }; // on the server, for this browser alone
  const code_challenge = await oidc.calculatePKCECodeChallenge(verifier);
  const request = { redirect_uri, scope: 'openid', state, code_challenge, code_challenge_method: 'S256' };
  res.redirect(oidc.buildAuthorizationUrl(config, request).href);
});

app.get('/callback', async (req, res) => {
  const { verifier, state } = req.session.login ?? {};
  const url = new URL(req.originalUrl, redirect_uri);
  const checks = { pkceCodeVerifier: verifier, expectedState: state };
  const tokens = await oidc.authorizationCodeGrant(config, url, checks);
  req.session.regenerate(() => {
    req.session.tokens = { access: tokens.access_token, refresh: tokens.refresh_token };
    res.redirect('/');
  });
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// auth.ts, with Auth.js: tokens stay in its HttpOnly session cookie
import NextAuth from 'next-auth';

export const { handlers, auth, signIn, signOut } = NextAuth({
  providers: [
    {
      id: 'example',
      name: 'Example',
      type: 'oidc',
      issuer: 'https://login.example.com',
      clientId: process.env.CLIENT_ID,
      clientSecret: process.env.CLIENT_SECRET,
      checks: ['pkce', 'state', 'nonce'],
    },
  ],
});`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// With oidc-client-ts, where no server can hold the tokens: PKCE by S256 and a fresh state are what it does by itself.
import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';

const manager = new UserManager({
  authority: 'https://login.example.com',
  client_id: 'shop-web',
  redirect_uri: location.origin + '/callback',
  response_type: 'code', // not 'token' or 'id_token token'
  userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
});

if (location.pathname === '/callback') {
  await manager.signinCallback();
  history.replaceState(null, '', '/');
} else {
  await manager.signinRedirect();
}`,
    },
    {
      framework: 'Auth0 SPA SDK',
      language: 'js',
      code: `import { createAuth0Client } from '@auth0/auth0-spa-js';

// Code flow with PKCE is the only one it has; in the dashboard, turn the grants "Implicit" and "Password" off.
const auth0 = await createAuth0Client({
  domain: 'tenant.eu.auth0.com',
  clientId: 'shop-web',
  cacheLocation: 'memory',
  useRefreshTokens: true,
  authorizationParams: { redirect_uri: location.origin + '/callback' },
});
await auth0.loginWithRedirect();`,
    },
    {
      framework: 'MSAL',
      language: 'js',
      code: `// @azure/msal-browser in place of adal.js and msal 1.x, which used the implicit flow
import { PublicClientApplication } from '@azure/msal-browser';

const app = new PublicClientApplication({
  auth: {
    clientId: '00000000-0000-0000-0000-000000000000',
    authority: 'https://login.microsoftonline.com/common',
    redirectUri: location.origin + '/callback', // registered as "Single-page application"
  },
  cache: { cacheLocation: 'memoryStorage' },
});
await app.initialize();
await app.handleRedirectPromise();
await app.loginRedirect({ scopes: ['User.Read'] });`,
    },
  ],
});
