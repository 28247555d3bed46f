import { json } from '../sites/answers';
import { jwt, opaque } from '../sites/tokens';
import { bundled } from './bundle';
import { type SdkApp, sdkPage, serveSdk } from './sdk';

/** Its store is of the app's choice: here localStorage, under the name that earlier versions took. */
export async function startDirectus(): Promise<SdkApp> {
  const access_token = jwt({ id: crypto.randomUUID(), role: crypto.randomUUID(), app_access: true, iss: 'directus' });
  const refresh_token = opaque() + opaque();
  const app = await serveSdk('directus', {
    '/sdk.js': await bundled("export * from '@directus/sdk';"),
    '/': sdkPage(
      `import { authentication, createDirectus, readItems, rest } from '/sdk.js';
const storage = {
  get: () => JSON.parse(localStorage.getItem('directus-data')),
  set: (value) => localStorage.setItem('directus-data', JSON.stringify(value)),
};
const client = createDirectus(location.origin).with(rest()).with(authentication('json', { storage }));
async function logIn() {
  await client.login({ email: 'robin@shop.test', password: 'unused' });
  await client.request(readItems('notes'));
}`,
      false,
    ),
    '/auth/login': json({ data: { access_token, refresh_token, expires: 900_000 } }),
    '/items/notes': json({ data: [] }),
  });
  const place = { surface: 'local-storage', key: 'directus-data' } as const;
  const kept = { ...place, sdk: 'Directus' };
  return {
    ...app,
    findings: [
      { rule: 'access-token-in-script-readable-storage', ...place },
      { rule: 'refresh-token-in-script-readable-storage', ...place },
    ],
    kept: () => [
      { ...kept, role: 'access', value: access_token, path: '$.access_token' },
      { ...kept, role: 'refresh', value: refresh_token, path: '$.refresh_token' },
    ],
  };
}
