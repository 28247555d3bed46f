import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 3,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// A key pair: whoever checks tokens cannot make them. The private half, once, into the vault:
// openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256
import { importPKCS8, SignJWT } from 'jose';

const key = await importPKCS8(process.env.SIGNING_KEY, 'ES256');

export const tokenFor = (user) =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: '2026-11' }) // a new name for the new key
    .setIssuer('https://login.example.com')
    .setAudience('https://api.example.com')
    .setSubject(user.id)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(key);`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// lib/session.ts. Where it has to be HMAC: 32 random bytes (openssl rand -base64 32), and no start without them.
import 'server-only';
import { jwtVerify, SignJWT } from 'jose';

const key = Buffer.from(process.env.SESSION_KEY ?? '', 'base64');
if (key.length < 32) throw new Error('SESSION_KEY must be 32 random bytes in base64');

export const sign = (subject: string): Promise<string> =>
  new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject(subject).setExpirationTime('1h').sign(key);

export const subjectOf = async (token: string): Promise<string | undefined> =>
  (await jwtVerify(token, key, { algorithms: ['HS256'] })).payload.sub;`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Nothing to change in the page but this: every session ends, so send people to the login.
const answer = await fetch('/api/me');
if (answer.status === 401) location.assign('/login');`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py, with Simple JWT: a key of its own, and no start without one.
import os

from django.core.exceptions import ImproperlyConfigured

SIGNING_KEY = os.environ.get("JWT_SIGNING_KEY", "")
if not SIGNING_KEY.startswith("-----BEGIN"):
    raise ImproperlyConfigured("JWT_SIGNING_KEY must be a private key in PEM")

SIMPLE_JWT = {
    "ALGORITHM": "ES256",
    "SIGNING_KEY": SIGNING_KEY,
    "VERIFYING_KEY": os.environ["JWT_VERIFYING_KEY"],
}`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import { createPrivateKey } from 'node:crypto';
import jwt from '@fastify/jwt';

const { SIGNING_KEY = '', VERIFYING_KEY = '' } = process.env; // PEM, from the vault; before: secret: 'supersecret'
const { asymmetricKeyDetails } = createPrivateKey(SIGNING_KEY); // no start without a key
if (asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error('SIGNING_KEY must be of P-256');

const iss = 'https://login.example.com';
const aud = 'https://api.example.com';
await app.register(jwt, {
  secret: { private: SIGNING_KEY, public: VERIFYING_KEY },
  sign: { algorithm: 'ES256', kid: '2026-11', expiresIn: '10m', iss, aud },
  verify: { algorithms: ['ES256'], allowedIss: iss, allowedAud: aud },
});`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/initializers/signing_key.rb. The pair, once: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256
# Where secret_key_base was known: bin/rails secret, into the credentials; no cookies_rotations keep the old one.
SIGNING_KEY = OpenSSL::PKey.read(ENV.fetch("SIGNING_KEY")) # no start without it; before: ENV["JWT_KEY"] || "secret"
raise "SIGNING_KEY must be of P-256" unless SIGNING_KEY.private? && SIGNING_KEY.group.curve_name == "prime256v1"

module Tokens
  def self.for(user)
    claims = { sub: user.id.to_s, iss: "https://login.example.com", aud: "https://api.example.com",
               iat: Time.current.to_i, exp: 10.minutes.from_now.to_i, jti: SecureRandom.uuid }
    JWT.encode(claims, SIGNING_KEY, "ES256", kid: "2026-11", typ: "at+jwt")
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// app/Providers/AppServiceProvider.php. New keys: php artisan key:generate, and nothing in APP_PREVIOUS_KEYS;
// php artisan passport:keys --force for Passport, JWT_SECRET of 32 random bytes for jwt-auth.
final class AppServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        $key = base64_decode(Str::after((string) config('app.key'), 'base64:'), true);
        if ($key === false || strlen($key) !== 32 || config('app.previous_keys') !== []) {
            throw new RuntimeException('APP_KEY must be 32 random bytes, without older ones beside it');
        }
    }
}`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `class SigningKey {
  // jwt.key is the path of a file from the vault, written once by
  // new ECKeyGenerator(Curve.P_256).keyID("2026-11").generate().toJSONString()
  // Before: a text in application.yml, in every copy of the code.
  @Bean
  JwtEncoder encoder(@Value("\${jwt.key}") Path file) throws Exception {
    var key = ECKey.parse(Files.readString(file)); // no start without a key
    if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) throw new IllegalStateException("jwt.key: P-256");
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
  }
  // To sign: JwsHeader.with(SignatureAlgorithm.ES256).keyId("2026-11").type("at+jwt").build()
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `// The pair comes from the vault, through configuration. Before: Encoding.UTF8.GetBytes("a sentence from a tutorial")
var pair = ECDsa.Create();
pair.ImportFromPem(builder.Configuration["Jwt:SigningKey"]
    ?? throw new InvalidOperationException("Jwt:SigningKey is missing")); // no start without it
var key = new ECDsaSecurityKey(pair) { KeyId = "2026-11" };
var credentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256);

builder.Services.AddAuthentication().AddJwtBearer(options => options.TokenValidationParameters = new()
{
    IssuerSigningKey = key, // the new one alone
    ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
    ValidIssuer = "https://login.example.com",
    ValidAudience = "https://api.example.com",
});`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"log"
	"os"

	"github.com/golang-jwt/jwt/v5"
)

// Before: []byte(os.Getenv("JWT_KEY")), which is empty where nobody set it.
func signingKey() *ecdsa.PrivateKey {
	key, err := jwt.ParseECPrivateKeyFromPEM([]byte(os.Getenv("SIGNING_KEY")))
	if err != nil || key.Curve != elliptic.P256() {
		log.Fatal("SIGNING_KEY must be a private key of P-256 in PEM") // no start without it
	}
	return key
}

func sign(key *ecdsa.PrivateKey, claims jwt.Claims) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodES256, claims)
	token.Header["kid"] = "2026-11" // a new name for the new key
	return token.SignedString(key)
}`,
    },
    {
      framework: 'Remix',
      language: 'ts',
      code: `// app/session.server.ts: every secret in the list is still believed, the first one signs.
import { createCookieSessionStorage } from '@remix-run/node';

const secret = process.env.SESSION_SECRET ?? ''; // openssl rand -base64 32
if (Buffer.from(secret, 'base64').length < 32) throw new Error('SESSION_SECRET must be 32 random bytes in base64');

export const { getSession, commitSession, destroySession } = createCookieSessionStorage({
  cookie: {
    name: '__Host-session',
    secrets: [secret], // before: ['s3cret'], or the known one kept behind the new one
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    path: '/',
  },
});`,
    },
  ],
});
