import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import jwt from 'jsonwebtoken';

const KEY = process.env.JWT_KEY;

export function issue(userId) {
  return jwt.sign({ sub: userId }, KEY, {
    algorithm: 'HS256',
    expiresIn: '15m',
    issuer: 'https://app.example.com',
    audience: 'https://api.example.com',
  });
}

export function requireUser(req, res, next) {
  const [scheme, token] = (req.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) return res.sendStatus(401);
  try {
    req.user = jwt.verify(token, KEY, {
      algorithms: ['HS256'],
      issuer: 'https://app.example.com',
      audience: 'https://api.example.com',
      maxAge: '15m', // refuses the long-lived ones that are still around
    });
    next();
  } catch {
    res.sendStatus(401);
  }
}`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `import { jwtVerify, SignJWT } from 'jose';

const key = new TextEncoder().encode(process.env.JWT_KEY);
const issuer = 'https://app.example.com';
const audience = 'https://api.example.com';

export function issue(userId: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(userId)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('15m')
    .sign(key);
}

export async function userOf(token: string): Promise<string | undefined> {
  // maxTokenAge refuses the long-lived ones that are still around.
  const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], issuer, audience, maxTokenAge: '15m' });
  return payload.sub;
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Short tokens need a renewal. The session cookie (HttpOnly) is what lasts; see /auth/refresh on the server.
let current = null;
let renewal = null;

async function renew() {
  const headers = { 'x-requested-with': 'app' };
  const answer = await fetch('/auth/refresh', { method: 'POST', credentials: 'same-origin', headers });
  if (!answer.ok) return location.assign('/login');
  const { access_token, expires_in } = await answer.json();
  current = { token: access_token, until: Date.now() + (expires_in - 30) * 1000 };
}

export async function request(url, init = {}) {
  if (current === null || current.until < Date.now()) {
    renewal ??= renew().finally(() => (renewal = null)); // one at a time
    await renewal;
  }
  return fetch(url, { ...init, headers: { ...init.headers, authorization: 'Bearer ' + current.token } });
}`,
    },
  ],
});
