import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 2,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `app.get('/callback', async (req, res) => {
  await redeem(req.query.code, req.session.login);
  res.set('referrer-policy', 'no-referrer').set('cache-control', 'no-store');
  res.redirect(303, '/'); // the address with the code is not the one that is shown
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/callback/route.ts
import { redirect } from 'next/navigation';

export async function GET(request: Request) {
  const code = new URL(request.url).searchParams.get('code');
  if (code === null) return new Response(null, { status: 400 });
  await redeem(code);
  redirect('/');
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Before anything of others runs on the page: read, then clean the address.
const answer = new URLSearchParams(location.search);
history.replaceState(null, '', location.pathname);
await redeem(answer.get('code'), answer.get('state'));`,
    },
  ],
});
