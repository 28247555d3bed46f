import { randomBytes } from 'node:crypto';
import { json } from '../sites/answers';
import { published, type SdkApp, sdkPage, serveSdk } from './sdk';

export async function startParse(): Promise<SdkApp> {
  const appId = randomBytes(20).toString('hex');
  const sessionToken = `r:${randomBytes(16).toString('hex')}`;
  const user = { objectId: 'q3W8eRt5Zu', username: 'robin', createdAt: '2026-01-02T03:04:05.678Z', sessionToken };
  const app = await serveSdk('parse', {
    '/sdk.js': published('parse/dist/parse.min.js'),
    '/': sdkPage(`Parse.initialize('${appId}');
Parse.serverURL = location.origin + '/parse';
async function logIn() {
  await Parse.User.logIn('robin', 'unused');
  await new Parse.Query('Note').find();
}`),
    '/parse/login': json(user),
    '/parse/classes/Note': json({ results: [] }),
  });
  const place = { surface: 'local-storage', key: 'Parse/[…]/currentUser' } as const;
  return {
    ...app,
    findings: [{ rule: 'access-token-in-script-readable-storage', ...place }],
    kept: () => [{ ...place, sdk: 'Parse SDK', role: 'session', value: sessionToken, path: '$.sessionToken' }],
  };
}
