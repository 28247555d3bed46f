import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 4,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// config.js: a server that was given the credentials of another environment does not start.
const { NODE_ENV, STRIPE_KEY, ISSUER } = process.env;
const isProduction = NODE_ENV === 'production';

if (isProduction !== STRIPE_KEY.includes('_live_')) throw new Error('STRIPE_KEY is of another environment');
if (isProduction && /localhost|127\\.0\\.0\\.1|example\\.com/.test(ISSUER)) throw new Error('ISSUER is one of tests');

export const issuer = ISSUER; // the only one whose tokens are taken`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// instrumentation.ts: runs once when the server starts. Vercel names the environment.
export function register() {
  const isProduction = process.env.VERCEL_ENV === 'production';
  const isLive = process.env.STRIPE_KEY?.includes('_live_') ?? false;
  if (isLive !== isProduction) throw new Error('STRIPE_KEY is of another environment');
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Each environment has its own client, issuer and cookie domain; the build names them, and no default does.
const settings = {
  production: { authority: 'https://login.example.com', client_id: 'shop' },
  staging: { authority: 'https://login.staging.example.net', client_id: 'shop-staging' },
}[import.meta.env.MODE];

if (settings === undefined) throw new Error('no settings for ' + import.meta.env.MODE);
export default settings;`,
    },
    {
      framework: 'Keycloak',
      language: 'shell',
      code: `# A realm for the users of the app; master is for those who run the server.
kcadm.sh create realms -s realm=shop -s enabled=true
kcadm.sh create clients -r shop -s clientId=shop -s publicClient=true \\
  -s 'redirectUris=["https://app.example.com/callback"]' -s 'webOrigins=["https://app.example.com"]'`,
    },
  ],
});
