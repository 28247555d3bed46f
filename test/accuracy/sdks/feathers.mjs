import './harness.mjs';
import auth from '@feathersjs/authentication-client';
import { feathers } from '@feathersjs/feathers';
import rest from '@feathersjs/rest-client';
import { dump, issue, jwt, provider } from './harness.mjs';

provider(({ path }) =>
  path.endsWith('/authentication')
    ? {
        status: 201,
        body: {
          accessToken: issue('access', jwt({ sub: '1' }, { alg: 'HS256', typ: 'access' })),
          authentication: { strategy: 'local' },
          user: { id: 1 },
        },
      }
    : null,
);
const app = feathers();
app.configure((rest.default ?? rest)('https://api.shop.test').fetch(fetch));
app.configure((auth.default ?? auth)({ storage: localStorage }));
await app.authenticate({ strategy: 'local', email: 'robin@shop.test', password: 'unused' });
dump();
