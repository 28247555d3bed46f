import './harness.mjs';
import PocketBase from 'pocketbase';
import { dump, issue, jwt, provider, random } from './harness.mjs';

provider(({ path }) =>
  path.endsWith('auth-with-password')
    ? {
        body: {
          token: issue(
            'access',
            jwt({ id: random(15), type: 'auth', collectionId: '_pb_users_auth_' }, { alg: 'HS256', typ: 'JWT' }),
          ),
          record: { id: random(15).toLowerCase(), email: 'robin@shop.test', collectionName: 'users' },
        },
      }
    : null,
);
const client = new PocketBase('https://pb.shop.test');
await client.collection('users').authWithPassword('robin@shop.test', 'unused');
localStorage.setItem('sidebar', 'open');
document.cookie = client.authStore.exportToCookie({ httpOnly: false, secure: false, sameSite: 'Lax' });
dump();
