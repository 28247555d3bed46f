import { randomBytes } from 'node:crypto';
import { opaque as random } from '@/utils/demo/credentials';
import { json } from '../sites/answers';
import { jwt } from '../sites/tokens';
import { published, type SdkApp, sdkPage, serveSdk } from './sdk';

export function supabaseSession(user_metadata: object = {}) {
  const id = crypto.randomUUID();
  const access_token = jwt({ sub: id, role: 'authenticated', aud: 'authenticated', session_id: crypto.randomUUID() });
  const user = { id, aud: 'authenticated', role: 'authenticated', email: 'robin@shop.test', user_metadata };
  return { access_token, token_type: 'bearer', expires_in: 3600, refresh_token: randomBytes(6).toString('hex'), user };
}

/** Is meant to be public, and shown as that. */
export const supabaseKey = (): string => `sb_publishable_${random(31)}`;

export async function startSupabase(): Promise<SdkApp> {
  const session = supabaseSession();
  const app = await serveSdk('supabase', {
    '/sdk.js': published('@supabase/supabase-js/dist/umd/supabase.js'),
    '/': sdkPage(`const client = supabase.createClient(location.origin, '${supabaseKey()}');
async function logIn() {
  const { error } = await client.auth.signInWithPassword({ email: 'robin@shop.test', password: 'unused' });
  if (error) throw error;
  await client.from('notes').select();
}`),
    '/auth/v1/token': json(session),
    '/rest/v1/notes': json([]),
  });
  const place = { surface: 'local-storage', key: 'sb-supabase-auth-token' } as const;
  const kept = { ...place, sdk: 'Supabase' };
  return {
    ...app,
    findings: [
      { rule: 'access-token-in-script-readable-storage', ...place },
      { rule: 'refresh-token-in-script-readable-storage', ...place },
    ],
    kept: () => [
      { ...kept, role: 'access', value: session.access_token, path: '$.access_token' },
      { ...kept, role: 'refresh', value: session.refresh_token, path: '$.refresh_token' },
    ],
  };
}
