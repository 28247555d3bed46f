import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `app.post('/logout', async (req, res) => {
  const token = req.session.refreshToken;
  if (token) {
    // RFC 7009: the issuer forgets it too.
    await fetch('https://login.example.com/revoke', {
      method: 'POST',
      body: new URLSearchParams({ token, client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET }),
    }).catch(() => {});
  }
  req.session.destroy(() => {
    res.clearCookie('__Host-session', { path: '/', secure: true });
    res.set('clear-site-data', '"cookies", "storage"').sendStatus(204);
  });
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/logout/route.ts
import { cookies } from 'next/headers';

export async function POST() {
  const jar = await cookies();
  jar.set('__Host-session', '', { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 0 });
  return new Response(null, { status: 204, headers: { 'clear-site-data': '"cookies", "storage"' } });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// At start: delete what earlier versions left, and tokens that have expired.
const RETIRED = ['store.v3', 'legacy_token'];
for (const key of RETIRED) {
  localStorage.removeItem(key);
  sessionStorage.removeItem(key);
}

function expiryOf(jwt) {
  const [, claims = ''] = jwt.split('.');
  try {
    return (JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))).exp ?? Infinity) * 1000;
  } catch {
    return Infinity;
  }
}
const kept = localStorage.getItem('token');
if (kept !== null && expiryOf(kept) < Date.now()) localStorage.removeItem('token');

// At logout: here, in every other tab, and on the server.
const channel = new BroadcastChannel('session');
channel.onmessage = ({ data }) => data === 'logout' && forget();

function forget() {
  localStorage.removeItem('token');
  sessionStorage.clear();
  location.assign('/login');
}

export async function logout() {
  await fetch('/logout', { method: 'POST', credentials: 'same-origin' });
  channel.postMessage('logout');
  forget();
}`,
    },
  ],
});
