import { json } from '../sites/answers';
import { jwt } from '../sites/tokens';
import { published, type SdkApp, sdkPage, serveSdk } from './sdk';

export async function startPocketBase(): Promise<SdkApp> {
  const token = jwt({ id: 'q3w8ert5zu1234x', type: 'auth', collectionId: '_pb_users_auth_', refreshable: true });
  const record = { id: 'q3w8ert5zu1234x', email: 'robin@shop.test', collectionName: 'users' };
  const app = await serveSdk('pocketbase', {
    '/sdk.js': published('pocketbase/dist/pocketbase.umd.js'),
    '/': sdkPage(`const client = new PocketBase(location.origin);
async function logIn() {
  await client.collection('users').authWithPassword('robin@shop.test', 'unused');
  await client.collection('notes').getList();
}`),
    '/api/collections/users/auth-with-password': json({ token, record }),
    '/api/collections/notes/records': json({ items: [] }),
  });
  const place = { surface: 'local-storage', key: 'pocketbase_auth' } as const;
  return {
    ...app,
    findings: [{ rule: 'access-token-in-script-readable-storage', ...place }],
    kept: () => [{ ...place, sdk: 'PocketBase', role: 'access', value: token, path: '$.token' }],
  };
}
