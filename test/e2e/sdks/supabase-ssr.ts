import { json } from '../sites/answers';
import { bundled } from './bundle';
import { type SdkApp, sdkPage, serveSdk } from './sdk';
import { supabaseKey, supabaseSession } from './supabase-js';

/** Its session is base64 and longer than a cookie may be. */
export async function startSupabaseSsr(): Promise<SdkApp> {
  const session = supabaseSession({ about: 'likes long walks '.repeat(200) });
  const app = await serveSdk('supabase-ssr', {
    '/sdk.js': await bundled("export { createBrowserClient } from '@supabase/ssr';"),
    '/': sdkPage(
      `import { createBrowserClient } from '/sdk.js';
const client = createBrowserClient(location.origin, '${supabaseKey()}');
async function logIn() {
  const { error } = await client.auth.signInWithPassword({ email: 'robin@shop.test', password: 'unused' });
  if (error) throw error;
  await client.from('notes').select();
}`,
      false,
    ),
    '/auth/v1/token': json(session),
    '/rest/v1/notes': json([]),
  });
  const place = { surface: 'cookie-jar', key: 'sb-supabase-ssr-auth-token' } as const;
  const kept = { ...place, sdk: 'Supabase SSR' };
  return {
    ...app,
    findings: [
      { rule: 'access-token-in-script-readable-storage', ...place },
      { rule: 'refresh-token-in-script-readable-storage', ...place },
      { rule: 'session-cookie-without-secure', ...place },
    ],
    kept: () => [
      { ...kept, role: 'access', value: session.access_token, path: 'base64 → $.access_token' },
      { ...kept, role: 'refresh', value: session.refresh_token, path: 'base64 → $.refresh_token' },
    ],
  };
}
