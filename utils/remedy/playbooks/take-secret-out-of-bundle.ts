import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// The key stays on the server. The page calls this route with its own session.
app.post('/api/summaries', requireSession, async (req, res) => {
  const answer = await fetch('https://api.vendor.example.com/v1/summaries', {
    method: 'POST',
    headers: { authorization: 'Bearer ' + process.env.VENDOR_KEY, 'content-type': 'application/json' },
    body: JSON.stringify({ text: String(req.body.text).slice(0, 10_000) }),
  });
  res.status(answer.status).json(await answer.json());
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/api/summaries/route.ts: VENDOR_KEY without NEXT_PUBLIC_, which would copy it into the bundle.
import 'server-only';

export async function POST(request: Request) {
  const { text } = await request.json();
  const answer = await fetch('https://api.vendor.example.com/v1/summaries', {
    method: 'POST',
    headers: { authorization: 'Bearer ' + process.env.VENDOR_KEY, 'content-type': 'application/json' },
    body: JSON.stringify({ text: String(text).slice(0, 10_000) }),
  });
  return Response.json(await answer.json(), { status: answer.status });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// The page asks its own server, and knows no key.
export async function summarise(text) {
  const answer = await fetch('/api/summaries', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  if (!answer.ok) throw new Error('The summary failed: ' + answer.status);
  return answer.json();
}`,
    },
    {
      framework: 'Vite',
      language: 'js',
      code: `// vite.config.js: a build that would publish a secret fails.
import { defineConfig } from 'vite';

const noSecrets = {
  name: 'no-secrets',
  generateBundle(_options, bundle) {
    const secrets = Object.entries(process.env)
      .filter(([name, value]) => /SECRET|KEY|TOKEN/.test(name) && value.length >= 16)
      .map(([, value]) => value);
    for (const file of Object.values(bundle)) {
      const text = file.type === 'chunk' ? file.code : String(file.source);
      if (secrets.some((secret) => text.includes(secret))) this.error(file.fileName + ' holds a secret');
    }
  },
};

export default defineConfig({ plugins: [noSecrets], build: { sourcemap: 'hidden' } });`,
    },
  ],
});
