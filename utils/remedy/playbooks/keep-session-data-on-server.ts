import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// Before: cookie-session, which puts all of req.session into the cookie.
import { RedisStore } from 'connect-redis';
import session from 'express-session';

app.use(
  session({
    name: '__Host-session', // holds an id and nothing else
    store: new RedisStore({ client: redis }),
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: 'lax' },
  }),
);`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// iron-session encrypts what it puts into the cookie; keep in it what the server needs to find the rest.
import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

export const currentSession = async () =>
  getIronSession<{ userId: string }>(await cookies(), {
    cookieName: '__Host-session',
    password: process.env.SESSION_PASSWORD ?? '',
  });`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// What the page shows of the user, it asks for.
export async function currentUser() {
  const answer = await fetch('/api/me', { credentials: 'same-origin', cache: 'no-store' });
  return answer.ok ? answer.json() : null; // { name: … }; before: decoded from document.cookie
}`,
    },
    {
      framework: 'Flask',
      language: 'python',
      code: `from flask import Flask, session
from flask_session import Session

app = Flask(__name__)
app.config.update(SESSION_TYPE="redis", SESSION_COOKIE_NAME="__Host-session", SESSION_COOKIE_SECURE=True)
Session(app)  # the cookie holds an id; Flask's own session holds everything, signed and readable


def log_in(user):
    session.clear()
    session["user_id"] = user.id  # before: session["email"] = user.email`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py. Before: "django.contrib.sessions.backends.signed_cookies"
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_NAME = "__Host-sessionid"
SESSION_COOKIE_SECURE = True`,
    },
  ],
});
