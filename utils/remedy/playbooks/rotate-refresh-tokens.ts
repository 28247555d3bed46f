import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// oidc-provider: a new refresh token with every use; an old one that comes back ends the whole grant.
import Provider from 'oidc-provider';

const provider = new Provider('https://login.example.com', {
  clients: [
    { client_id: 'shop-web', token_endpoint_auth_method: 'none', redirect_uris: ['https://app.example.com/callback'] },
  ],
  rotateRefreshToken: true,
  ttl: { AccessToken: 600, RefreshToken: 14 * 24 * 60 * 60 },
  pkce: { required: () => true },
});
app.use(provider.callback());`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// auth.ts, with Auth.js: keep the new refresh token, and end the session when the old one is refused
import NextAuth from 'next-auth';

export const { handlers, auth } = NextAuth({
  callbacks: {
    async jwt({ token, account }) {
      if (account) return { ...token, refresh: account.refresh_token, until: (account.expires_at ?? 0) * 1000 };
      if (Date.now() < (token.until as number)) return token;
      const answer = await fetch('https://login.example.com/token', {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          refresh_token: token.refresh as string,
          client_id: process.env.CLIENT_ID ?? '',
          client_secret: process.env.CLIENT_SECRET ?? '',
        }),
      });
      if (!answer.ok) return null; // signed out
      const fresh = await answer.json();
      const until = Date.now() + fresh.expires_in * 1000;
      return { ...token, refresh: fresh.refresh_token ?? token.refresh, until };
    },
  },
});`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// A rotated token may be used once: let one tab renew, and keep what comes back.
export const renew = () =>
  navigator.locks.request('renew', async () => {
    if (current.until > Date.now()) return current; // another call has done it
    const answer = await fetch('https://login.example.com/token', {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'shop-web', refresh_token: current.refresh }),
    });
    if (!answer.ok) throw new Error('logged out');
    const { access_token, refresh_token, expires_in } = await answer.json();
    current = { access: access_token, refresh: refresh_token, until: Date.now() + (expires_in - 30) * 1000 };
    return current;
  });`,
    },
    {
      framework: 'Auth0 SPA SDK',
      language: 'js',
      code: `// In the dashboard: Applications › the app › Refresh Token Rotation, with a reuse interval of a few seconds.
import { createAuth0Client } from '@auth0/auth0-spa-js';

const auth0 = await createAuth0Client({
  domain: 'tenant.eu.auth0.com',
  clientId: 'shop-web',
  useRefreshTokens: true, // rotating ones
  cacheLocation: 'memory',
});`,
    },
  ],
});
