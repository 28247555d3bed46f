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
    {
      framework: 'Django',
      language: 'python',
      code: `# An issuer of your own. With django-oauth-toolkit: AUTHORIZATION_CODE_EXPIRE_SECONDS = 60
from datetime import timedelta
from hashlib import sha256

from django.utils import timezone


def grant_of(code: str, client_id: str):
    codes = Code.objects.filter(hash=sha256(code.encode()).hexdigest())
    young = timezone.now() - timedelta(minutes=1)
    live = codes.filter(client_id=client_id, used_at=None, created_at__gt=young)
    # One UPDATE: of two requests at once, one finds nothing. Before: get(), then save().
    if live.update(used_at=timezone.now()) == 1:
        return codes.get().grant  # now compare the verifier
    Grant.objects.filter(code__in=codes).update(revoked_at=timezone.now())  # it was copied: what it brought ends
    return None  # answer 400 invalid_grant`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# An issuer of your own. Doorkeeper takes a code under a lock; there: authorization_code_expires_in 1.minute
class Code < ApplicationRecord
  belongs_to :grant

  def self.take(code, client_id)
    codes = where(digest: OpenSSL::Digest::SHA256.hexdigest(code))
    live = codes.where(client_id:, used_at: nil, created_at: 1.minute.ago..)
    # One UPDATE: of two requests at once, one finds nothing. Before: find_by, then update!
    return codes.sole.grant if live.update_all(used_at: Time.current) == 1 # now compare the verifier

    # It was copied: what it brought ends.
    Grant.where(id: codes.pluck(:grant_id)).update_all(revoked_at: Time.current)
    nil # answer 400 invalid_grant
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `final class Codes
{
    /** The id of the grant, or null: answer 400 invalid_grant. */
    public function take(string $code, string $client): ?int
    {
        $codes = DB::table('codes')->where('hash', hash('sha256', $code));
        $taken = (clone $codes)->where('client_id', $client)->whereNull('used_at')
            ->where('created_at', '>', now()->subMinute())
            ->update(['used_at' => now()]); // one UPDATE: of two requests at once, one finds nothing
        $grant = $codes->value('grant_id');
        if ($taken === 1) {
            return $grant; // now compare the verifier
        }
        // It was copied: what it brought ends.
        DB::table('grants')->where('id', $grant)->update(['revoked_at' => now()]);

        return null;
    }
}`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `// Spring Authorization Server ends what a code brought when it comes back, but reads it before it writes.
// In an issuer of your own, with PostgreSQL: of two requests at once, one finds nothing.
class Codes {
  private static final String TAKE = """
      update codes set used_at = now()
      where hash = ? and client_id = ? and used_at is null and created_at > now() - interval '1 minute'
      returning grant_id""";
  private static final String END =
      "update grants set revoked_at = now() where id = (select grant_id from codes where hash = ?)";

  // The code hashed by SHA-256. Empty: answer 400 invalid_grant; else compare the verifier now.
  static Optional<Long> grantOf(JdbcClient db, String hash, String client) {
    var grant = db.sql(TAKE).params(hash, client).query(Long.class).optional();
    if (grant.isEmpty()) db.sql(END).params(hash).update(); // it was copied: what it brought ends
    return grant;
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `// OpenIddict refuses a code that comes back, and ends the tokens that it brought.
builder.Services.AddOpenIddict().AddServer(options => options
    .SetAuthorizationEndpointUris("authorize")
    .SetTokenEndpointUris("token")
    .AllowAuthorizationCodeFlow()
    .RequireProofKeyForCodeExchange()
    .SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(1))); // and no DisableTokenStorage(), which forgets codes`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
)

// With PostgreSQL: of two requests at once, one finds nothing. Before: select, then update.
const take = \`update codes set used_at = now()
	where hash = $1 and client_id = $2 and used_at is null and created_at > now() - interval '1 minute'
	returning grant_id\`
const end = "update grants set revoked_at = now() where id = (select grant_id from codes where hash = $1)"

func grantOf(ctx context.Context, db *sql.DB, code, client string) (grant int64, err error) {
	hash := sha256.Sum256([]byte(code))
	err = db.QueryRowContext(ctx, take, hash[:], client).Scan(&grant)
	if errors.Is(err, sql.ErrNoRows) { // answer 400 invalid_grant; it was copied: what it brought ends
		_, failed := db.ExecContext(ctx, end, hash[:])
		err = errors.Join(err, failed)
	}
	return grant, err // now compare the verifier
}`,
    },
  ],
});
