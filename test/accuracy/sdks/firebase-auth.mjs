import './harness.mjs';
import { createRequire } from 'node:module';
import { dump, issue, jwt, provider, random } from './harness.mjs';

// The browser's build: Node's own has no localStorage persistence.
const require = createRequire(import.meta.url);
const { initializeApp } = require('@firebase/app');
const root = require.resolve('@firebase/auth').replace(/dist\/.*$/, '');
const { browserLocalPersistence, initializeAuth, signInWithEmailAndPassword } = require(
  `${root}dist/browser-cjs/index.js`,
);

const uid = random(28);
provider(({ path }) => {
  if (path.endsWith('accounts:signInWithPassword'))
    return {
      body: {
        localId: uid,
        email: 'robin@shop.test',
        idToken: issue('id', jwt({ iss: 'https://securetoken.google.com/shop', aud: 'shop', user_id: uid, sub: uid })),
        refreshToken: issue('refresh', `AMf-vB${random(220)}`),
        expiresIn: '3600',
      },
    };
  if (path.endsWith('accounts:lookup'))
    return { body: { users: [{ localId: uid, email: 'robin@shop.test', createdAt: '1700000000000' }] } };
  return null;
});
const app = initializeApp({ apiKey: `AIza${random(35)}`, authDomain: 'shop.firebaseapp.com', projectId: 'shop' });
const auth = initializeAuth(app, { persistence: browserLocalPersistence });
await signInWithEmailAndPassword(auth, 'robin@shop.test', 'unused');
dump();
