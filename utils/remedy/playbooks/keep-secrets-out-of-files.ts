import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// The key comes from the environment, and only the server knows it.
const key = process.env.ACME_API_KEY;
if (!key) throw new Error('ACME_API_KEY is not set');

// The browser asks this server, which adds the key.
app.get('/api/rates', async (req, res) => {
  const answer = await fetch('https://api.acme.example/rates', { headers: { authorization: \`Bearer \${key}\` } });
  res.status(answer.status).json(await answer.json());
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/api/rates/route.ts: a name without NEXT_PUBLIC_ stays on the server.
export async function GET() {
  const answer = await fetch('https://api.acme.example/rates', {
    headers: { authorization: \`Bearer \${process.env.ACME_API_KEY}\` },
  });
  return Response.json(await answer.json(), { status: answer.status });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// No key here: a build puts it into the bundle, whatever the variable is called.
const rates = await fetch('/api/rates', { credentials: 'same-origin' }).then((answer) => answer.json());`,
    },
  ],
});
