import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import { randomBytes } from 'node:crypto';

// Accept the token in the header only, and refuse URLs that carry one.
app.use('/api', (req, res, next) => {
  if (['access_token', 'token', 'api_key', 'jwt'].some((name) => name in req.query)) {
    return res.status(400).json({ error: 'send the token in the Authorization header' });
  }
  next();
});
app.use((req, res, next) => {
  res.set('referrer-policy', 'strict-origin-when-cross-origin');
  next();
});

// Downloads that need a plain link: a ticket for one file, one use, one minute.
const tickets = new Map();

app.post('/api/export/:id/ticket', requireUser, (req, res) => {
  const ticket = randomBytes(16).toString('base64url');
  tickets.set(ticket, { id: req.params.id, user: req.user.id, until: Date.now() + 60_000 });
  res.json({ url: '/download/' + ticket });
});
app.get('/download/:ticket', (req, res) => {
  const grant = tickets.get(req.params.ticket);
  tickets.delete(req.params.ticket);
  if (!grant || grant.until < Date.now()) return res.sendStatus(404);
  sendExport(res, grant);
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/api/export/route.ts
const IN_URL = ['access_token', 'token', 'api_key', 'jwt'];

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  if (IN_URL.some((name) => searchParams.has(name))) {
    return Response.json({ error: 'send the token in the Authorization header' }, { status: 400 });
  }
  const [scheme, token] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || !(await isValid(token))) {
    return new Response(null, { status: 401 });
  }
  return new Response(await exportFile(), { headers: { 'cache-control': 'no-store' } });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Requests: in the header. Downloads too: fetch, then offer the file.
export async function download(url, token, name) {
  const answer = await fetch(url, { headers: { authorization: 'Bearer ' + token } });
  if (!answer.ok) throw new Error('download failed: ' + answer.status);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

// Login: authorization code with PKCE instead of a token in the fragment.
import { UserManager } from 'oidc-client-ts';
export const users = new UserManager({
  authority: 'https://login.example.com',
  client_id: 'app',
  redirect_uri: location.origin + '/callback',
  response_type: 'code',
});

// Until then: take the fragment out of the address bar and the history at once.
if (location.hash.includes('access_token=')) {
  history.replaceState(null, '', location.pathname + location.search);
}`,
    },
  ],
});
