import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// Register exactly this address at the issuer, and build it from configuration, never from the request.
const redirectUri = new URL('/callback', process.env.PUBLIC_ORIGIN).href; // https://app.example.com/callback

app.get('/login', (req, res) => {
  const target = String(req.query.next ?? '/');
  // Where to go afterwards is kept here, not in redirect_uri, and stays within the app.
  req.session.next = /^\\/(?![\\/\\\\])/.test(target) ? target : '/';
  res.redirect(authorizationUrl({ redirect_uri: redirectUri }));
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// auth.ts, with Auth.js: AUTH_URL=https://app.example.com in production, one client for each environment
import NextAuth from 'next-auth';

export const { handlers, auth } = NextAuth({
  trustHost: false, // the address comes from AUTH_URL, not from the Host header
  callbacks: {
    redirect: ({ url, baseUrl }) => (new URL(url, baseUrl).origin === baseUrl ? url : baseUrl),
  },
});`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// One client id for each environment: the one of production knows no localhost.
const CLIENTS = { 'https://app.example.com': 'shop-web', 'http://localhost:5173': 'shop-web-dev' };

const manager = new UserManager({
  authority: 'https://login.example.com',
  client_id: CLIENTS[location.origin],
  redirect_uri: location.origin + '/callback', // no query, no wildcard; registered exactly so
});`,
    },
  ],
});
