import { definePlaybook } from '../playbook';
import { SDK_SAMPLES } from '../sdk-samples';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// The refresh token lives in the server's session; the page gets short access tokens at most.
app.post('/auth/refresh', async (req, res) => {
  if (!req.session.refreshToken || req.get('x-requested-with') !== 'app') return res.sendStatus(401);
  const answer = await fetch('https://login.example.com/token', {
    method: 'POST',
    headers: {
      authorization: 'Basic ' + Buffer.from(process.env.CLIENT_ID + ':' + process.env.CLIENT_SECRET).toString('base64'),
    },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: req.session.refreshToken }),
  });
  if (!answer.ok) {
    // Refused: used before by somebody else, or revoked. End the session.
    return req.session.destroy(() => res.clearCookie('__Host-session', { path: '/', secure: true }).sendStatus(401));
  }
  const tokens = await answer.json();
  req.session.refreshToken = tokens.refresh_token ?? req.session.refreshToken; // rotated at every use
  res.set('cache-control', 'no-store').json({ access_token: tokens.access_token, expires_in: tokens.expires_in });
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/auth/refresh/route.ts
import { cookies } from 'next/headers';

const COOKIE = '__Host-refresh';
const attributes = { httpOnly: true, secure: true, sameSite: 'strict' as const, path: '/', maxAge: 7 * 24 * 60 * 60 };

export async function POST(request: Request) {
  const jar = await cookies();
  const refreshToken = jar.get(COOKIE)?.value;
  if (!refreshToken || request.headers.get('x-requested-with') !== 'app') return new Response(null, { status: 401 });
  const answer = await fetch('https://login.example.com/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: process.env.CLIENT_ID ?? '',
      client_secret: process.env.CLIENT_SECRET ?? '',
    }),
  });
  if (!answer.ok) {
    jar.set(COOKIE, '', { ...attributes, maxAge: 0 });
    return new Response(null, { status: 401 });
  }
  const tokens = await answer.json();
  if (tokens.refresh_token) jar.set(COOKIE, tokens.refresh_token, attributes); // rotated at every use
  const body = { access_token: tokens.access_token, expires_in: tokens.expires_in };
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// The access token is a variable, the refresh token never reaches the page.
localStorage.removeItem('refresh_token'); // what earlier versions left behind
let current = null;
let renewal = null;

async function renew() {
  const headers = { 'x-requested-with': 'app' };
  const answer = await fetch('/auth/refresh', { method: 'POST', credentials: 'same-origin', headers });
  if (!answer.ok) throw new Error('logged out');
  const { access_token, expires_in } = await answer.json();
  current = { token: access_token, until: Date.now() + (expires_in - 30) * 1000 };
}

export async function accessToken() {
  if (current === null || current.until < Date.now()) {
    renewal ??= renew().finally(() => (renewal = null)); // one at a time
    await renewal;
  }
  return current.token;
}`,
    },
    ...SDK_SAMPLES,
  ],
});
