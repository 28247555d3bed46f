import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// What the page may know: named one by one, never a whole configuration or session.
app.get('/', requireUser, (req, res) => {
  const config = { apiBase: '/api', locale: req.user.locale };
  res.set('cache-control', 'no-store');
  res.render('app', { config });
});

// What needs the key is done here, behind the session cookie.
app.get('/api/reports', requireUser, async (req, res) => {
  const answer = await fetch('https://api.vendor.example/reports?user=' + encodeURIComponent(req.user.id), {
    headers: { authorization: 'Bearer ' + process.env.VENDOR_API_KEY },
  });
  res.status(answer.status).json(await answer.json());
});`,
    },
    {
      framework: 'Next.js',
      language: 'tsx',
      code: `// app/dashboard/page.tsx: whatever a client component is given stands in the page's source.
import { cookies } from 'next/headers';
import { Dashboard } from './dashboard';

export default async function Page() {
  const session = (await cookies()).get('__Host-session')?.value;
  const reports = await loadReports(session);
  // The data, and not the session that it was loaded with.
  return <Dashboard reports={reports} />;
}

async function loadReports(session: string | undefined) {
  const answer = await fetch(process.env.API_URL + '/reports', {
    headers: { authorization: 'Bearer ' + session },
    cache: 'no-store',
  });
  return answer.json();
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Instead of window.__CONFIG__.token: ask after login, keep it in memory, let the cookie do the rest.
let token = null;

export async function call(path, options = {}) {
  token ??= await fetchToken();
  const headers = { ...options.headers, authorization: 'Bearer ' + token };
  return fetch(path, { ...options, headers });
}

async function fetchToken() {
  const answer = await fetch('/api/token', { method: 'POST', credentials: 'same-origin' });
  return (await answer.json()).access_token;
}`,
    },
  ],
});
