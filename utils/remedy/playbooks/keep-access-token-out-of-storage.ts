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
      code: `// The server keeps the token in its session and calls the API for the page.
import express from 'express';
import session from 'express-session';

const API = 'https://api.example.com';
const app = express();
app.set('trust proxy', 1);
app.use(
  session({
    name: '__Host-session',
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 8 * 60 * 60 * 1000 },
  }),
);

app.use('/api', express.raw({ type: () => true, limit: '1mb' }), async (req, res) => {
  // A form of another site cannot set this header.
  if (!req.session.accessToken || req.get('x-requested-with') !== 'app') return res.sendStatus(401);
  const answer = await fetch(API + req.url, {
    method: req.method,
    headers: {
      authorization: 'Bearer ' + req.session.accessToken,
      'content-type': req.get('content-type') ?? 'application/json',
    },
    body: Buffer.isBuffer(req.body) ? req.body : undefined,
  });
  res.status(answer.status).type(answer.headers.get('content-type') ?? 'application/json');
  res.send(Buffer.from(await answer.arrayBuffer()));
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/api/[...path]/route.ts: the token stays in an encrypted HttpOnly cookie that only the server reads.
import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

const API = 'https://api.example.com/';
const options = {
  cookieName: '__Host-session',
  password: process.env.SESSION_PASSWORD ?? '', // 32 characters or more
  cookieOptions: { httpOnly: true, secure: true, sameSite: 'lax' as const, path: '/' },
};

export async function GET(request: Request) {
  const session = await getIronSession<{ accessToken?: string }>(await cookies(), options);
  if (!session.accessToken) return new Response(null, { status: 401 });
  const { pathname, search } = new URL(request.url);
  const target = API + pathname.slice('/api/'.length) + search;
  const answer = await fetch(target, { headers: { authorization: 'Bearer ' + session.accessToken } });
  const type = answer.headers.get('content-type') ?? 'application/json';
  return new Response(answer.body, { status: answer.status, headers: { 'content-type': type } });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// The page holds no token: the browser attaches the HttpOnly cookie to requests to your own server.
localStorage.removeItem('access_token'); // what earlier versions left behind
sessionStorage.removeItem('access_token');

export async function api(path, init = {}) {
  const headers = { ...init.headers, 'x-requested-with': 'app' };
  const answer = await fetch('/api' + path, { ...init, headers, credentials: 'same-origin' });
  if (answer.status === 401) location.assign('/login');
  return answer;
}`,
    },
    {
      framework: 'SPA without a server',
      language: 'js',
      code: `// Tokens in memory only: gone at reload, then fetched again in the background.
import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';

export const users = new UserManager({
  authority: 'https://login.example.com',
  client_id: 'app',
  redirect_uri: location.origin + '/callback',
  userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
});`,
    },
    ...SDK_SAMPLES,
  ],
});
