import './harness.mjs';
import { Account, Client } from 'appwrite';
import { dump, hex, issue, provider, random } from './harness.mjs';

const project = random(20).toLowerCase();
provider(({ path }) => {
  if (!path.endsWith('/account/sessions/email')) return { body: {} };
  const secret = issue('session', Buffer.from(JSON.stringify({ id: random(20), secret: hex(256) })).toString('base64'));
  return {
    body: { $id: random(20), userId: random(20), provider: 'email', secret: '' },
    headers: { 'x-fallback-cookies': JSON.stringify({ [`a_session_${project}`]: secret }) },
  };
});
const client = new Client().setEndpoint('https://cloud.appwrite.io/v1').setProject(project);
await new Account(client).createEmailPasswordSession('robin@shop.test', 'unused-unused');
dump();
