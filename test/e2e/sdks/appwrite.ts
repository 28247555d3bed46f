import { randomBytes } from 'node:crypto';
import { json } from '../sites/answers';
import { published, type SdkApp, sdkPage, serveSdk } from './sdk';

/** A server of another domain, whose cookies the browser may refuse: the SDK keeps its session itself. */
export async function startAppwrite(): Promise<SdkApp> {
  const session = { id: randomBytes(10).toString('hex'), secret: randomBytes(128).toString('hex') };
  const secret = Buffer.from(JSON.stringify(session)).toString('base64');
  const fallback = { 'x-fallback-cookies': JSON.stringify({ a_session_shop: secret }) };
  const app = await serveSdk('appwrite', {
    '/sdk.js': published('appwrite/dist/iife/sdk.js'),
    '/': sdkPage(`const { Account, Client } = Appwrite;
const account = new Account(new Client().setEndpoint(location.origin + '/v1').setProject('shop'));
async function logIn() {
  await account.createEmailPasswordSession({ email: 'robin@shop.test', password: 'unused-unused' });
  await account.get();
}`),
    '/v1/account/sessions/email': json({ $id: session.id, provider: 'email', secret: '' }, fallback),
    '/v1/account': json({ name: 'Robin' }),
  });
  const place = { surface: 'local-storage', key: 'cookieFallback' } as const;
  return {
    ...app,
    findings: [{ rule: 'access-token-in-script-readable-storage', ...place }],
    kept: () => [
      {
        ...place,
        sdk: 'Appwrite',
        role: 'session',
        value: secret,
        path: '$.a_session_shop',
      },
    ],
  };
}
