import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// The server redeems the code. The page gets a session cookie and never sees secret or tokens.
app.get('/callback', async (req, res) => {
  const answer = await fetch('https://login.example.com/token', {
    method: 'POST',
    headers: {
      authorization: 'Basic ' + Buffer.from(process.env.CLIENT_ID + ':' + process.env.CLIENT_SECRET).toString('base64'),
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: String(req.query.code),
      redirect_uri: 'https://app.example.com/callback',
      code_verifier: req.session.login.verifier,
    }),
  });
  if (!answer.ok) return res.sendStatus(401);
  const tokens = await answer.json();
  req.session.regenerate(() => {
    req.session.tokens = tokens;
    res.redirect('/');
  });
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// Without NEXT_PUBLIC_ in its name a variable stays on the server; \`server-only\` makes a build fail that breaks that.
import 'server-only';

export async function redeem(code: string, verifier: string) {
  const answer = await fetch('https://login.example.com/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: 'https://app.example.com/callback',
      code_verifier: verifier,
      client_id: process.env.CLIENT_ID ?? '',
      client_secret: process.env.CLIENT_SECRET ?? '',
    }),
  });
  if (!answer.ok) throw new Error('login failed');
  return answer.json();
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Register the app as a public client: no secret, PKCE instead.
const answer = await fetch('https://login.example.com/token', {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    client_id: 'shop-web',
    redirect_uri: location.origin + '/callback',
    code_verifier: verifier, // made before the redirect; no client_secret
  }),
});`,
    },
  ],
});
