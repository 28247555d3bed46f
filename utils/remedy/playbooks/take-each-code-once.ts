import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 1,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// With PostgreSQL: one statement takes the code, so that of two requests at once one finds nothing.
import { createHash } from 'node:crypto';
import express from 'express';
import pg from 'pg';

const db = new pg.Pool();
const app = express();

app.post('/token', express.urlencoded({ extended: false }), async (req, res) => {
  const hash = createHash('sha256').update(String(req.body.code)).digest('hex');
  const taken = await db.query(
    \`update codes set used_at = now()
      where hash = $1 and client_id = $2 and used_at is null and created_at > now() - interval '1 minute'
      returning grant_id\`,
    [hash, req.body.client_id],
  );
  res.set('cache-control', 'no-store');
  if (taken.rowCount === 0) {
    // A code that comes back was copied: what it brought ends as well.
    const grant = '(select grant_id from codes where hash = $1)';
    await db.query('update grants set revoked_at = now() where id = ' + grant, [hash]);
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await tokensOf(taken.rows[0].grant_id, req.body.code_verifier));
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/token/route.ts, with Redis: GETDEL gives a code to one request only.
import { createClient } from 'redis';

const redis = await createClient({ url: process.env.REDIS_URL ?? '' }).connect();

export async function POST(request: Request) {
  const form = await request.formData();
  const grant = await redis.getDel('code:' + form.get('code')); // kept with EX 60 when the code was made
  if (grant === null) return Response.json({ error: 'invalid_grant' }, { status: 400 });
  const tokens = await tokensOf(JSON.parse(grant), String(form.get('code_verifier')));
  return Response.json(tokens, { headers: { 'cache-control': 'no-store' } });
}

declare function tokensOf(grant: unknown, verifier: string): Promise<object>;`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// The page redeems a code once: it leaves the address before anything is sent.
const answer = new URL(location.href);
history.replaceState(null, '', answer.pathname);
const code = answer.searchParams.get('code');
if (code !== null) await redeem(code);`,
    },
  ],
});
