import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 4,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import session from 'express-session';

app.set('trust proxy', 1); // behind a proxy that ends TLS
app.use(
  session({
    name: '__Host-session', // the prefix makes browsers insist on Secure, Path=/ and no Domain
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      secure: true,
      sameSite: 'lax', // 'strict' where nobody enters through links
      path: '/',
      maxAge: 8 * 60 * 60 * 1000,
    },
  }),
);`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// In a route handler or server action
import { cookies } from 'next/headers';

export async function startSession(id: string) {
  const jar = await cookies();
  jar.set('__Host-session', id, {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 8 * 60 * 60,
  });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Script cannot set HttpOnly: remove every document.cookie that writes the session, and let the server set it.
document.cookie = 'session=; Max-Age=0; Path=/'; // what earlier versions wrote

export async function login(user, password) {
  const answer = await fetch('/login', {
    method: 'POST',
    credentials: 'same-origin', // the answer's Set-Cookie is kept, script never sees it
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, password }),
  });
  if (!answer.ok) throw new Error('login failed');
}`,
    },
  ],
});
