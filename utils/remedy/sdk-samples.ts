import type { CodeSample } from './playbook';

/** How SDKs are told to keep no token where script finds it; each shows only where its own storage layout was seen. */
export const SDK_SAMPLES: readonly CodeSample[] = [
  {
    framework: 'Auth0 SPA SDK',
    language: 'js',
    profiles: ['auth0-spa', 'auth0-legacy'],
    code: `import { createAuth0Client } from '@auth0/auth0-spa-js';

localStorage.clear(); // what earlier versions left behind
const auth0 = await createAuth0Client({
  domain: 'tenant.eu.auth0.com',
  clientId: 'shop-web',
  cacheLocation: 'memory', // the default; 'localstorage' is what was found
  useRefreshTokens: true, // rotating, kept in a worker
});`,
  },
  {
    framework: 'MSAL',
    language: 'js',
    profiles: ['adal', 'msal-v2-v3', 'msal-v4'],
    code: `import { BrowserCacheLocation, PublicClientApplication } from '@azure/msal-browser';

const app = new PublicClientApplication({
  auth: { clientId: '00000000-0000-0000-0000-000000000000', redirectUri: location.origin + '/callback' },
  cache: { cacheLocation: BrowserCacheLocation.MemoryStorage }, // log in again by ssoSilent() after a reload
});
await app.initialize();`,
  },
  {
    framework: 'Firebase',
    language: 'js',
    profiles: ['firebase-auth-idb', 'firebase-auth-ls'],
    code: `// In the page: the login lives in memory, and its ID token is changed for a session cookie at once.
import { getIdToken, inMemoryPersistence, initializeAuth, signInWithEmailAndPassword } from 'firebase/auth';

const auth = initializeAuth(app, { persistence: inMemoryPersistence });
const { user } = await signInWithEmailAndPassword(auth, email, password);
const idToken = await getIdToken(user);
await fetch('/session', { method: 'POST', body: JSON.stringify({ idToken }) });
await auth.signOut();

// On the server, with firebase-admin/auth: the cookie is HttpOnly, and verifySessionCookie(cookie, true) checks it.
// const cookie = await getAuth().createSessionCookie(idToken, { expiresIn: 5 * 24 * 60 * 60 * 1000 });`,
  },
  {
    framework: 'Supabase',
    language: 'ts',
    profiles: ['supabase-ls', 'supabase-ssr', 'supabase-user'],
    code: `// On the server alone: with createBrowserClient in the page the cookies cannot be HttpOnly.
import { createServerClient } from '@supabase/ssr';
import { cookies } from 'next/headers';

export async function supabase() {
  const jar = await cookies();
  return createServerClient(process.env.SUPABASE_URL ?? '', process.env.SUPABASE_ANON_KEY ?? '', {
    cookieOptions: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
    cookies: {
      getAll: () => jar.getAll(),
      setAll: (all) => {
        for (const { name, value, options } of all) jar.set(name, value, options);
      },
    },
  });
}`,
  },
  {
    framework: 'Amplify (Cognito)',
    language: 'js',
    profiles: ['cognito'],
    code: `import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';

const kept = new Map(); // gone with the page; keep the refresh token on your server
cognitoUserPoolsTokenProvider.setKeyValueStorage({
  setItem: async (key, value) => void kept.set(key, value),
  getItem: async (key) => kept.get(key) ?? null,
  removeItem: async (key) => void kept.delete(key),
  clear: async () => kept.clear(),
});`,
  },
  {
    framework: 'Okta',
    language: 'js',
    profiles: ['okta', 'okta-tx'],
    code: `import { OktaAuth } from '@okta/okta-auth-js';

const okta = new OktaAuth({
  issuer: 'https://tenant.okta.com/oauth2/default',
  clientId: 'shop-web',
  redirectUri: location.origin + '/callback',
  tokenManager: { storage: 'memory', autoRenew: true },
});`,
  },
  {
    framework: 'Keycloak',
    language: 'js',
    profiles: ['keycloak-js'],
    code: `import Keycloak from 'keycloak-js';

// It keeps its tokens in memory: take out whatever copies keycloak.token or keycloak.refreshToken into storage.
const keycloak = new Keycloak({ url: 'https://login.example.com', realm: 'shop', clientId: 'shop-web' });
await keycloak.init({
  onLoad: 'check-sso', // after a reload the session at Keycloak brings them again
  silentCheckSsoRedirectUri: location.origin + '/silent-check-sso.html',
  pkceMethod: 'S256',
});
await keycloak.updateToken(30);
await fetch('/api/me', { headers: { authorization: 'Bearer ' + keycloak.token } });`,
  },
  {
    framework: 'oidc-client-ts',
    language: 'js',
    profiles: ['oidc-client-ts'],
    code: `import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';

const manager = new UserManager({
  authority: 'https://login.example.com',
  client_id: 'shop-web',
  redirect_uri: location.origin + '/callback',
  userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
});
// Callback and app are one document: memory does not outlive it. After a reload, signinSilent() logs in again.`,
  },
  {
    framework: 'Clerk',
    language: 'js',
    profiles: ['clerk'],
    code: `// Its session token lives for a minute. Ask for one when it is needed and keep no copy.
const headers = { authorization: 'Bearer ' + (await window.Clerk.session.getToken()) };
await fetch('/api/me', { headers });`,
  },
  {
    framework: 'Auth.js',
    language: 'ts',
    profiles: ['authjs'],
    code: `import NextAuth from 'next-auth';

export const { handlers, auth } = NextAuth({
  callbacks: {
    // Stays in the encrypted HttpOnly cookie, for the server.
    jwt: ({ token, account }) => (account ? { ...token, access: account.access_token } : token),
    // What the page gets: who it is, and no token.
    session: ({ session }) => session,
  },
});`,
  },
];
