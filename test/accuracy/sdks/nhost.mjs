import './harness.mjs';
import { createClient } from '@nhost/nhost-js';
import { dump, issue, jwt, provider, uuid } from './harness.mjs';

provider(() => ({
  body: {
    session: {
      accessToken: issue(
        'access',
        jwt({ sub: uuid(), 'https://hasura.io/jwt/claims': { 'x-hasura-default-role': 'user' } }),
      ),
      accessTokenExpiresIn: 900,
      refreshToken: issue('refresh', uuid()),
      refreshTokenId: uuid(),
      user: { id: uuid(), email: 'robin@shop.test', defaultRole: 'user', roles: ['user'] },
    },
    mfa: null,
  },
}));
const client = createClient({ subdomain: 'shop', region: 'eu-central-1' });
await client.auth.signInEmailPassword({ email: 'robin@shop.test', password: 'unused' });
dump();
