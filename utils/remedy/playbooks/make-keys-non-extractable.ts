import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// A key that signs for the app, and not for one browser, stays here.
import { createPrivateKey, sign } from 'node:crypto';

const key = createPrivateKey(process.env.SIGNING_KEY);

app.post('/api/signatures', requireUser, (req, res) => {
  const bytes = Buffer.from(JSON.stringify(allowedClaims(req)));
  res.json({ signature: sign(null, bytes, key).toString('base64url') });
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/api/signatures/route.ts: the key is read on the server and never handed to a client component.
import { createPrivateKey, sign } from 'node:crypto';
import { requireUser } from './session';

export async function POST(request: Request) {
  await requireUser(request);
  const key = createPrivateKey(process.env.SIGNING_KEY ?? '');
  const bytes = Buffer.from(await request.arrayBuffer());
  return Response.json({ signature: sign(null, bytes, key).toString('base64url') });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// The third argument decides: a key that was made extractable stays so.
const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

// A CryptoKey can be put into IndexedDB as it is. Its public half can be exported all the same.
const database = await open('keys');
database.transaction('keys', 'readwrite').objectStore('keys').put(pair, 'dpop');
const publicKey = await crypto.subtle.exportKey('jwk', pair.publicKey);

// A key that comes as text: import it once, and let the text go.
const key = await crypto.subtle.importKey('jwk', received, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

function open(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('keys');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}`,
    },
  ],
});
