import './harness.mjs';
import { authentication, createDirectus, rest } from '@directus/sdk';
import { dump, issue, jwt, provider, random } from './harness.mjs';

provider(({ path }) =>
  path.endsWith('/auth/login')
    ? {
        body: {
          data: {
            access_token: issue('access', jwt({ id: '1', role: '2', iss: 'directus' }, { alg: 'HS256', typ: 'JWT' })),
            refresh_token: issue('refresh', random(64)),
            expires: 900000,
          },
        },
      }
    : null,
);
const storage = {
  get: () => JSON.parse(localStorage.getItem('directus-data') ?? 'null'),
  set: (value) => localStorage.setItem('directus-data', JSON.stringify(value)),
};
const client = createDirectus('https://cms.shop.test')
  .with(rest())
  .with(authentication('json', { storage, autoRefresh: false }));
await client.login({ email: 'robin@shop.test', password: 'unused' });
dump();
