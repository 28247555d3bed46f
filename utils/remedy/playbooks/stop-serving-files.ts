import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// A folder of its own is public, never the project's; files that begin with a dot are not there.
app.use(express.static('public', { dotfiles: 'ignore', index: 'index.html' }));
app.use((req, res) => res.sendStatus(404));`,
    },
    {
      framework: 'Next.js',
      language: 'js',
      code: `// next.config.mjs: whatever lies in public/ is served. These are not, even if somebody puts them there.
export default {
  async redirects() {
    return [{ source: '/:file(\\\\.env.*|\\\\.git/.*|.*\\\\.bak|.*\\\\.sql)', destination: '/404', permanent: false }];
  },
};`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// public/env.js, written at deployment: only what every visitor may know.
globalThis.env = Object.freeze({ apiBase: '/api', release: '2026.11.3' });`,
    },
  ],
});
