import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// oidc-provider: a new refresh token with every use; an old one that comes back ends the whole grant.
import Provider from 'oidc-provider';

const provider = new Provider('https://login.example.com', {
  clients: [
    { client_id: 'shop-web', token_endpoint_auth_method: 'none', redirect_uris: ['https://app.example.com/callback'] },
  ],
  rotateRefreshToken: true,
  ttl: { AccessToken: 600, RefreshToken: 14 * 24 * 60 * 60 },
  pkce: { required: () => true },
});
app.use(provider.callback());`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// auth.ts, with Auth.js: keep the new refresh token, and end the session when the old one is refused
import NextAuth from 'next-auth';

export const { handlers, auth } = NextAuth({
  callbacks: {
    async jwt({ token, account }) {
      if (account) return { ...token, refresh: account.refresh_token, until: (account.expires_at ?? 0) * 1000 };
      if (Date.now() < (token.until as number)) return token;
      const answer = await fetch('https://login.example.com/token', {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          refresh_token: token.refresh as string,
          client_id: process.env.CLIENT_ID ?? '',
          client_secret: process.env.CLIENT_SECRET ?? '',
        }),
      });
      if (!answer.ok) return null; // signed out
      const fresh = await answer.json();
      const until = Date.now() + fresh.expires_in * 1000;
      return { ...token, refresh: fresh.refresh_token ?? token.refresh, until };
    },
  },
});`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// A rotated token may be used once: let one tab renew, and keep what comes back.
export const renew = () =>
  navigator.locks.request('renew', async () => {
    if (current.until > Date.now()) return current; // another call has done it
    const answer = await fetch('https://login.example.com/token', {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'shop-web', refresh_token: current.refresh }),
    });
    if (!answer.ok) throw new Error('logged out');
    const { access_token, refresh_token, expires_in } = await answer.json();
    current = { access: access_token, refresh: refresh_token, until: Date.now() + (expires_in - 30) * 1000 };
    return current;
  });`,
    },
    {
      framework: 'Auth0 SPA SDK',
      language: 'js',
      code: `// In the dashboard: Applications › the app › Refresh Token Rotation, with a reuse interval of a few seconds.
import { createAuth0Client } from '@auth0/auth0-spa-js';

const auth0 = await createAuth0Client({
  domain: 'tenant.eu.auth0.com',
  clientId: 'shop-web',
  useRefreshTokens: true, // rotating ones
  cacheLocation: 'memory',
});`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `// With PostgreSQL: one statement uses the old token up and adds the next, so that of two at once one finds nothing.
import { createHash, randomBytes } from 'node:crypto';

const hashOf = (token) => createHash('sha256').update(String(token)).digest('hex'); // hashes alone are kept

app.post('/token', async (request, reply) => {
  const { refresh_token, client_id } = request.body;
  const next = randomBytes(32).toString('base64url');
  const { rows } = await db.query(
    \`with old as (update refresh_tokens set used_at = now()
        where hash = $1 and client_id = $2 and used_at is null
          and made_at > now() - interval '12 hours' and ends_at > now()
        returning family, client_id, user_id, ends_at)
      insert into refresh_tokens (hash, family, client_id, user_id, ends_at, made_at)
      select $3, family, client_id, user_id, ends_at, now() from old returning user_id\`,
    [hashOf(refresh_token), String(client_id), hashOf(next)],
  );
  reply.header('cache-control', 'no-store');
  if (rows.length === 0) {
    // One that comes back was copied: the whole family ends.
    const end = 'delete from refresh_tokens where family = (select family from refresh_tokens where hash = $1)';
    await db.query(end, [hashOf(refresh_token)]);
    return reply.code(400).send({ error: 'invalid_grant' });
  }
  return tokensOf(rows[0].user_id, next);
});`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py, with django-oauth-toolkit
OAUTH2_PROVIDER = {
    "PKCE_REQUIRED": True,
    "ACCESS_TOKEN_EXPIRE_SECONDS": 600,  # before: 36000, the default
    "REFRESH_TOKEN_EXPIRE_SECONDS": 14 * 24 * 60 * 60,
    "ROTATE_REFRESH_TOKEN": True,
    "REFRESH_TOKEN_REUSE_PROTECTION": True,  # one that comes back ends the whole family
    "COMPLIANT_BCP_RFC9700_TOKEN_STORAGE": True,  # after 3.3: hashes alone are kept
}`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# Doorkeeper refuses an old token but leaves its successors alone. In an issuer of your own:
class RefreshToken < ApplicationRecord
  # The next token, or nil: answer 400 invalid_grant.
  def self.rotate(token, client_id)
    tokens = where(digest: OpenSSL::Digest::SHA256.hexdigest(token)) # hashes alone are kept
    live = tokens.where(client_id:, used_at: nil, made_at: 12.hours.ago.., ends_at: Time.current..)
    fresh = SecureRandom.urlsafe_base64(32)
    done = transaction do
      next unless live.update_all(used_at: Time.current) == 1 # of two at once, one finds nothing

      kept = tokens.sole.slice(:family, :client_id, :user_id, :ends_at)
      create!(**kept, digest: OpenSSL::Digest::SHA256.hexdigest(fresh), made_at: Time.current)
    end
    return fresh if done

    where(family: tokens.pluck(:family)).delete_all # one that comes back was copied: the whole family ends
    nil
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// Passport refuses an old token but leaves its successors alone. In an issuer of your own:
function rotate(string $token, string $client): ?string
{
    $hash = hash('sha256', $token); // hashes alone are kept
    $next = bin2hex(random_bytes(32));
    $users = DB::selectFromWriteConnection(
        "with old as (update refresh_tokens set used_at = now()
            where hash = ? and client_id = ? and used_at is null
              and made_at > now() - interval '12 hours' and ends_at > now()
            returning family, client_id, user_id, ends_at)
          insert into refresh_tokens (hash, family, client_id, user_id, ends_at, made_at)
          select ?, family, client_id, user_id, ends_at, now() from old returning user_id",
        [$hash, $client, hash('sha256', $next)],
    );
    if ($users !== []) {
        return $next;
    }
    // One that comes back was copied: the whole family ends.
    $end = 'delete from refresh_tokens where family = (select family from refresh_tokens where hash = ?)';
    DB::delete($end, [$hash]);

    return null; // answer 400 invalid_grant
}`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `// reuseRefreshTokens(false) refuses an old token but leaves its successors alone. In an issuer of your own:
class RefreshTokens {
  private static final String ROTATE = """
      with old as (update refresh_tokens set used_at = now()
        where hash = ? and client_id = ? and used_at is null
          and made_at > now() - interval '12 hours' and ends_at > now()
        returning family, client_id, user_id, ends_at)
      insert into refresh_tokens (hash, family, client_id, user_id, ends_at, made_at)
      select ?, family, client_id, user_id, ends_at, now() from old returning user_id""";
  private static final String END =
      "delete from refresh_tokens where family = (select family from refresh_tokens where hash = ?)";

  // Both hashed by SHA-256, next from SecureRandom. Empty: answer 400 invalid_grant.
  static Optional<Long> rotate(JdbcClient db, String hash, String client, String next) {
    var user = db.sql(ROTATE).params(hash, client, next).query(Long.class).optional();
    if (user.isEmpty()) db.sql(END).params(hash).update(); // it was copied: the whole family ends
    return user;
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `// With OpenIddict: an old one that comes back ends the whole family.
builder.Services.AddOpenIddict().AddServer(options => options
    .SetAuthorizationEndpointUris("authorize")
    .SetTokenEndpointUris("token")
    .AllowAuthorizationCodeFlow()
    .RequireProofKeyForCodeExchange()
    .AllowRefreshTokenFlow() // before: with DisableRollingRefreshTokens()
    .SetAccessTokenLifetime(TimeSpan.FromMinutes(10))
    .SetRefreshTokenLifetime(TimeSpan.FromDays(14))
    .DisableSlidingRefreshTokenExpiration()
    .SetRefreshTokenReuseLeeway(TimeSpan.FromSeconds(5))); // for tabs that renew at once`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"errors"
)

// With PostgreSQL: of two at once, one finds nothing.
const rotateOne = \`with old as (update refresh_tokens set used_at = now()
	where hash = $1 and client_id = $2 and used_at is null
	  and made_at > now() - interval '12 hours' and ends_at > now()
	returning family, client_id, user_id, ends_at)
	insert into refresh_tokens (hash, family, client_id, user_id, ends_at, made_at)
	select $3, family, client_id, user_id, ends_at, now() from old returning user_id\`
const end = "delete from refresh_tokens where family = (select family from refresh_tokens where hash = $1)"

func rotate(ctx context.Context, db *sql.DB, token, client string) (user int64, next string, err error) {
	next = rand.Text()
	hash, hashOfNext := sha256.Sum256([]byte(token)), sha256.Sum256([]byte(next)) // hashes alone are kept
	err = db.QueryRowContext(ctx, rotateOne, hash[:], client, hashOfNext[:]).Scan(&user)
	if errors.Is(err, sql.ErrNoRows) { // answer 400 invalid_grant; it was copied: the whole family ends
		_, failed := db.ExecContext(ctx, end, hash[:])
		return 0, "", errors.Join(err, failed)
	}
	return user, next, err
}`,
    },
  ],
});
