import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 3,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// A refresh token that was replaced comes back: one of its two holders is not the app. End the whole family.
app.post('/token', async (req, res) => {
  const grant = await grants.find(digest(req.body.refresh_token));
  if (grant === null) return res.status(400).json({ error: 'invalid_grant' });
  if (grant.replacedAt !== null) {
    await grants.revokeFamily(grant.family);
    log.warn({ event: 'refresh-token-replayed', family: grant.family, client: req.ip, agent: req.get('user-agent') });
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await grants.rotate(grant));
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// middleware.ts: every request with its token's fingerprint, and none with the token.
import { createHmac } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';

export const config = { runtime: 'nodejs', matcher: '/api/:path*' };

export function middleware(request: NextRequest) {
  const token = request.headers.get('authorization')?.replace(/^Bearer /i, '') ?? '';
  const key = Buffer.from(process.env.FINGERPRINT_KEY ?? '', 'hex');
  const fingerprint = createHmac('sha256', key).update(token).digest('base64url').slice(0, 22);
  console.log(JSON.stringify({ fingerprint, method: request.method, path: request.nextUrl.pathname }));
  return NextResponse.next();
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// A stolen token that is bound to a key is of no use without it (DPoP, RFC 9449).
const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

async function call(method, url, accessToken) {
  const proof = await dpopProof(pair, { method, url, accessToken });
  return fetch(url, { method, headers: { Authorization: \`DPoP \${accessToken}\`, DPoP: proof } });
}`,
    },
  ],
});
