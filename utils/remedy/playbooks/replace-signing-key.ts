import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 3,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// A key pair: whoever checks tokens cannot make them. The private half, once, into the vault:
// openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256
import { importPKCS8, SignJWT } from 'jose';

const key = await importPKCS8(process.env.SIGNING_KEY, 'ES256');

export const tokenFor = (user) =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: '2026-11' }) // a new name for the new key
    .setIssuer('https://login.example.com')
    .setAudience('https://api.example.com')
    .setSubject(user.id)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(key);`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// lib/session.ts. Where it has to be HMAC: 32 random bytes (openssl rand -base64 32), and no start without them.
import 'server-only';
import { jwtVerify, SignJWT } from 'jose';

const key = Buffer.from(process.env.SESSION_KEY ?? '', 'base64');
if (key.length < 32) throw new Error('SESSION_KEY must be 32 random bytes in base64');

export const sign = (subject: string): Promise<string> =>
  new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject(subject).setExpirationTime('1h').sign(key);

export const subjectOf = async (token: string): Promise<string | undefined> =>
  (await jwtVerify(token, key, { algorithms: ['HS256'] })).payload.sub;`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Nothing to change in the page but this: every session ends, so send people to the login.
const answer = await fetch('/api/me');
if (answer.status === 401) location.assign('/login');`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py, with Simple JWT: a key of its own, and no start without one.
import os

from django.core.exceptions import ImproperlyConfigured

SIGNING_KEY = os.environ.get("JWT_SIGNING_KEY", "")
if not SIGNING_KEY.startswith("-----BEGIN"):
    raise ImproperlyConfigured("JWT_SIGNING_KEY must be a private key in PEM")

SIMPLE_JWT = {
    "ALGORITHM": "ES256",
    "SIGNING_KEY": SIGNING_KEY,
    "VERIFYING_KEY": os.environ["JWT_VERIFYING_KEY"],
}`,
    },
  ],
});
