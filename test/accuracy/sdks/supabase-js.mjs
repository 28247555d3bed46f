import './harness.mjs';
import { createClient } from '@supabase/supabase-js';
import { dump, hex, issue, jwt, provider, random, uuid } from './harness.mjs';

export const session = () => {
  const id = uuid();
  return {
    access_token: issue(
      'access',
      jwt({
        iss: 'https://abcdefghijklmnopqrst.supabase.co/auth/v1',
        sub: id,
        role: 'authenticated',
        aud: 'authenticated',
        session_id: uuid(),
      }),
    ),
    token_type: 'bearer',
    expires_in: 3600,
    refresh_token: issue('refresh', random(12).toLowerCase()),
    provider_token: issue('access', `ya29.${random(180)}`),
    user: {
      id,
      aud: 'authenticated',
      role: 'authenticated',
      email: 'robin@shop.test',
      email_confirmed_at: '2026-01-02T03:04:05.678901Z',
      app_metadata: { provider: 'google', providers: ['google'] },
      user_metadata: {
        avatar_url: `https://lh3.googleusercontent.com/a/${random(60)}`,
        sub: `1${random(20, '0123456789')}`,
      },
      identities: [{ identity_id: uuid(), id: random(21, '0123456789'), user_id: id, provider: 'google' }],
      created_at: '2026-01-02T03:04:05.678901Z',
    },
  };
};
provider(({ path }) => (path === '/auth/v1/token' ? { body: session() } : null));
const client = createClient(
  `https://${random(20).toLowerCase()}.supabase.co`,
  `sb_publishable_${random(22)}_${hex(8)}`,
  {
    auth: { autoRefreshToken: false },
  },
);
const { error } = await client.auth.signInWithPassword({ email: 'robin@shop.test', password: 'unused' });
if (error) throw error;
await client.auth.signInWithOAuth({ provider: 'google', options: { skipBrowserRedirect: true } }).catch(() => {});
dump();
