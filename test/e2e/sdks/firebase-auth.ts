import { randomBytes } from 'node:crypto';
import type { SurfaceId } from '@/utils/model/surface';
import { json } from '../sites/answers';
import { jwt } from '../sites/tokens';
import { bundled } from './bundle';
import { type SdkApp, sdkPage, serveSdk } from './sdk';

const random = (length: number) => randomBytes(length).toString('base64url').slice(0, length);

/** The SDK's own choice of a store. */
export const startFirebaseIdb = (): Promise<SdkApp> =>
  startFirebase('firebase-idb', 'indexedDBLocalPersistence', (key) => ({
    surface: 'indexed-db',
    key: `firebaseLocalStorageDb/firebaseLocalStorage/${key}`,
    path: '$.value.stsTokenManager',
  }));

export const startFirebaseLocal = (): Promise<SdkApp> =>
  startFirebase('firebase-local', 'browserLocalPersistence', (key) => ({
    surface: 'local-storage',
    key,
    path: '$.stsTokenManager',
  }));

interface Place {
  readonly surface: SurfaceId;
  readonly key: string;
  readonly path: string;
}

/** Its REST at the place where the SDK looks for the emulator. */
async function startFirebase(name: string, persistence: string, placeOf: (key: string) => Place): Promise<SdkApp> {
  const [uid, apiKey] = [random(28), `AIza${random(35)}`];
  const idToken = jwt({ iss: 'https://securetoken.google.com/shop', aud: 'shop', user_id: uid, sub: uid });
  const refreshToken = `AMf-vB${random(220)}`;
  const rest = '/identitytoolkit.googleapis.com/v1/accounts';
  const user = { localId: uid, email: 'robin@shop.test' };
  const app = await serveSdk(name, {
    '/sdk.js': await bundled("export { initializeApp } from '@firebase/app'; export * from '@firebase/auth';"),
    '/': sdkPage(
      `import * as firebase from '/sdk.js';
const app = firebase.initializeApp({ apiKey: '${apiKey}', authDomain: 'shop.firebaseapp.com', projectId: 'shop' });
const auth = firebase.initializeAuth(app, { persistence: firebase.${persistence} });
firebase.connectAuthEmulator(auth, location.origin, { disableWarnings: true });
async function logIn() {
  const { user } = await firebase.signInWithEmailAndPassword(auth, 'robin@shop.test', 'unused');
  await fetch('/api/notes', { headers: { authorization: 'Bearer ' + await user.getIdToken() } });
}`,
      false,
    ),
    [`${rest}:signInWithPassword`]: json({ ...user, idToken, refreshToken, expiresIn: '3600' }),
    [`${rest}:lookup`]: json({ users: [{ ...user, createdAt: '1700000000000' }] }),
    '/api/notes': json([]),
  });
  const { surface, key, path } = placeOf('firebase:authUser:[…]:[DEFAULT]');
  const kept = { surface, key, sdk: 'Firebase Authentication' };
  return {
    ...app,
    findings: [
      { rule: 'access-token-in-script-readable-storage', surface, key },
      { rule: 'refresh-token-in-script-readable-storage', surface, key },
    ],
    kept: () => [
      { ...kept, role: 'id', value: idToken, path: `${path}.accessToken` },
      { ...kept, role: 'refresh', value: refreshToken, path: `${path}.refreshToken` },
    ],
  };
}
