import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';

// RFC 9449 section 4.3. After the access token itself was checked: \`claims\` are its claims.
export async function requireProof(req, token, claims) {
  const bound = claims.cnf?.jkt;
  const [scheme] = (req.get('authorization') ?? '').split(' ');
  if (bound === undefined) return;
  if (scheme?.toLowerCase() !== 'dpop') throw new Error('a bound token goes as DPoP, never as Bearer');
  const proof = await jwtVerify(req.get('dpop') ?? '', EmbeddedJWK, {
    typ: 'dpop+jwt',
    algorithms: ['ES256'],
    maxTokenAge: '60s',
  });
  const { htm, htu, ath, jti } = proof.payload;
  const hash = createHash('sha256').update(token).digest('base64url');
  const isOwn = (await calculateJwkThumbprint(proof.protectedHeader.jwk)) === bound && ath === hash;
  const isHere = htm === req.method && htu === 'https://api.example.com' + req.path;
  if (!isOwn || !isHere || !(await firstSeen(jti))) throw new Error('no proof for this request');
}`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// lib/bound.ts: the least that a route has to ask; the whole check is in the sample for Express.
export function schemeOf(request: Request, claims: { cnf?: { jkt?: string } }): 'DPoP' | 'Bearer' {
  const scheme = request.headers.get('authorization')?.split(' ')[0]?.toLowerCase();
  const isBound = claims.cnf?.jkt !== undefined;
  if (isBound && (scheme !== 'dpop' || !request.headers.has('dpop'))) {
    throw new Response(null, { status: 401, headers: { 'www-authenticate': 'DPoP algs="ES256"' } });
  }
  return isBound ? 'DPoP' : 'Bearer';
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// oidc-client-ts makes the key (not extractable) and a proof for each request.
import { IndexedDbDPoPStore, UserManager } from 'oidc-client-ts';

const manager = new UserManager({
  authority: 'https://login.example.com',
  client_id: 'shop',
  redirect_uri: location.origin + '/callback',
  dpop: { bind_authorization_code: true, store: new IndexedDbDPoPStore() },
});

export async function request(url, method = 'GET') {
  const user = await manager.getUser();
  const proof = await manager.dpopProof(url, user, method);
  return fetch(url, { method, headers: { authorization: 'DPoP ' + user.access_token, dpop: proof } });
}`,
    },
  ],
});
