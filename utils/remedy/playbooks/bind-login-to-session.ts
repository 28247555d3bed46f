import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

app.get('/login', (req, res) => {
  const state = randomBytes(32).toString('base64url'); // fresh for each login
  const verifier = randomBytes(32).toString('base64url');
  req.session.login = { state, verifier, at: Date.now() };
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: process.env.CLIENT_ID,
    redirect_uri: 'https://app.example.com/callback/example', // one address for each issuer
    scope: 'openid',
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  res.redirect('https://login.example.com/authorize?' + query);
});

app.get('/callback/example', async (req, res) => {
  const login = req.session.login;
  delete req.session.login; // good for one answer
  const given = Buffer.from(String(req.query.state ?? ''));
  const expected = Buffer.from(login?.state ?? '');
  const isOurs = login && given.length === expected.length && timingSafeEqual(given, expected);
  if (!isOurs || Date.now() - login.at > 600_000) return res.status(400).send('This login was not begun here.');
  if (req.query.iss && req.query.iss !== 'https://login.example.com') return res.sendStatus(400); // RFC 9207
  await redeem(req.query.code, login.verifier);
  res.redirect('/');
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// auth.ts, with Auth.js: name every check that the issuer supports
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
      code: `// With oidc-client-ts: it makes state, nonce and verifier for each login and compares them. 
// What should come back with the login goes into its \`state\` option, which is kept beside it.
await manager.signinRedirect({ state: { returnTo: location.pathname } });

// On the callback page
const user = await manager.signinCallback(); // rejects where the state is not one of ours
location.replace(new URL(user.state.returnTo, location.origin).pathname);`,
    },
  ],
});
