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
  // Sessions and refresh tokens are kept by the server, so that they can be ended here.
  await db.refreshTokens.deleteMany({ family: req.session.tokenFamily });
  req.session.destroy(() => {
    res.clearCookie('__Host-session', { path: '/', secure: true });
    res.set('clear-site-data', '"cookies", "storage", "cache"').sendStatus(204);
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
  await db.sessions.delete({ id: jar.get('__Host-session')?.value });
  jar.set('__Host-session', '', { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 0 });
  return new Response(null, { status: 204, headers: { 'clear-site-data': '"cookies", "storage", "cache"' } });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `const PLACES = ['access_token', 'refresh_token', 'user'];
const tabs = new BroadcastChannel('session');
tabs.onmessage = ({ data }) => data === 'logout' && leave();

function leave() {
  clearInterval(poll);
  socket.close();
  for (const key of PLACES) {
    localStorage.removeItem(key);
    sessionStorage.removeItem(key);
  }
  indexedDB.deleteDatabase('session');
  location.replace('/login');
}

export async function logout() {
  // The server first: it needs the token to know whose session ends.
  await fetch('/logout', { method: 'POST', keepalive: true }).catch(() => {});
  tabs.postMessage('logout');
  leave();
}`,
    },
  ],
});
