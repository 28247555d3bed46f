import './harness.mjs';
import { createBrowserClient } from '@supabase/ssr';
import { dump, hex, issue, jwt, provider, random, uuid } from './harness.mjs';

provider(({ path }) => {
  if (path !== '/auth/v1/token') return null;
  const id = uuid();
  return {
    body: {
      access_token: issue('access', jwt({ sub: id, role: 'authenticated', aud: 'authenticated' })),
      token_type: 'bearer',
      expires_in: 3600,
      refresh_token: issue('refresh', random(22)),
      user: {
        id,
        aud: 'authenticated',
        email: 'robin@shop.test',
        user_metadata: { about: random(3_000, 'abcdefgh ') },
      },
    },
  };
});
const client = createBrowserClient(
  `https://${random(20).toLowerCase()}.supabase.co`,
  `sb_publishable_${random(22)}_${hex(8)}`,
  { auth: { autoRefreshToken: false } },
);
const { error } = await client.auth.signInWithPassword({ email: 'robin@shop.test', password: 'unused' });
if (error) throw error;
dump();
