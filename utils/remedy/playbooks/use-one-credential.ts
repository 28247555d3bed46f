import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// The API takes tokens alone: a cookie that comes along lets nobody in.
app.use('/api', (req, res, next) => {
  const [scheme, token] = (req.get('authorization') ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) return res.sendStatus(401);
  req.user = verify(token);
  next();
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/api/[...path]/route.ts: the browser holds the cookie alone, the server adds the token.
import { cookies } from 'next/headers';

export async function GET(request: Request) {
  if (request.headers.get('sec-fetch-site') !== 'same-origin') return new Response(null, { status: 403 });
  const session = await load((await cookies()).get('__Host-session')?.value);
  const { pathname, search } = new URL(request.url);
  return fetch('https://api.internal.example' + pathname + search, {
    headers: { authorization: \`Bearer \${session.accessToken}\` },
  });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// A request with a token brings no cookies.
export const ask = (url, token) =>
  fetch(url, { credentials: 'omit', headers: { authorization: 'Bearer ' + token } });`,
    },
  ],
});
