import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import jwt from 'jsonwebtoken';

const KEY = process.env.JWT_KEY;

export function issue(userId) {
  return jwt.sign({ sub: userId }, KEY, {
    algorithm: 'HS256',
    expiresIn: '15m',
    issuer: 'https://app.example.com',
    audience: 'https://api.example.com',
  });
}

export function requireUser(req, res, next) {
  const [scheme, token] = (req.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) return res.sendStatus(401);
  try {
    req.user = jwt.verify(token, KEY, {
      algorithms: ['HS256'],
      issuer: 'https://app.example.com',
      audience: 'https://api.example.com',
      maxAge: '15m', // refuses the long-lived ones that are still around
    });
    next();
  } catch {
    res.sendStatus(401);
  }
}`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `import { jwtVerify, SignJWT } from 'jose';

const key = new TextEncoder().encode(process.env.JWT_KEY);
const issuer = 'https://app.example.com';
const audience = 'https://api.example.com';

export function issue(userId: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(userId)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('15m')
    .sign(key);
}

export async function userOf(token: string): Promise<string | undefined> {
  // maxTokenAge refuses the long-lived ones that are still around.
  const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], issuer, audience, maxTokenAge: '15m' });
  return payload.sub;
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Short tokens need a renewal. The session cookie (HttpOnly) is what lasts; see /auth/refresh on the server.
let current = null;
let renewal = null;

async function renew() {
  const headers = { 'x-requested-with': 'app' };
  const answer = await fetch('/auth/refresh', { method: 'POST', credentials: 'same-origin', headers });
  if (!answer.ok) return location.assign('/login');
  const { access_token, expires_in } = await answer.json();
  current = { token: access_token, until: Date.now() + (expires_in - 30) * 1000 };
}

export async function request(url, init = {}) {
  if (current === null || current.until < Date.now()) {
    renewal ??= renew().finally(() => (renewal = null)); // one at a time
    await renewal;
  }
  return fetch(url, { ...init, headers: { ...init.headers, authorization: 'Bearer ' + current.token } });
}`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import jwt from '@fastify/jwt';

const iss = 'https://app.example.com';
const aud = 'https://api.example.com';

await app.register(jwt, {
  secret: process.env.JWT_KEY,
  sign: { algorithm: 'HS256', expiresIn: '15m', iss, aud }, // before: no expiresIn, and so no end
  verify: {
    algorithms: ['HS256'],
    allowedIss: iss,
    allowedAud: aud,
    requiredClaims: ['exp', 'iat'],
    maxAge: '15m', // refuses the long-lived ones that are still around
  },
});

export const issue = (userId) => app.jwt.sign({ sub: userId });

app.get('/orders', { onRequest: (request) => request.jwtVerify() }, orders); // answers 401`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py, with Simple JWT and rest_framework_simplejwt.token_blacklist among INSTALLED_APPS
import os
from datetime import timedelta

SIMPLE_JWT = {
    "ACCESS_TOKEN_LIFETIME": timedelta(minutes=15),  # before: timedelta(days=30)
    "REFRESH_TOKEN_LIFETIME": timedelta(days=7),
    "ROTATE_REFRESH_TOKENS": True,
    "BLACKLIST_AFTER_ROTATION": True,
    "ALGORITHM": "HS256",
    "SIGNING_KEY": os.environ["JWT_KEY"],  # a new one refuses the long-lived ones that are still around
    "ISSUER": "https://app.example.com",
    "AUDIENCE": "https://api.example.com",
}`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# With the gem jwt
class AccessToken
  KEY = ENV.fetch("JWT_KEY")
  ISSUER = "https://app.example.com"
  AUDIENCE = "https://api.example.com"

  def self.issue(user)
    now = Time.current.to_i
    claims = { sub: user.id.to_s, iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + 15.minutes.to_i }
    JWT.encode(claims, KEY, "HS256")
  end

  def self.subject_of(token)
    expected = { iss: ISSUER, verify_iss: true, aud: AUDIENCE, verify_aud: true, verify_iat: true }
    claims, = JWT.decode(token, KEY, true, algorithm: "HS256", required_claims: %w[exp iat sub], **expected)
    claims["sub"] if claims["iat"] > 15.minutes.ago.to_i # refuses the long-lived ones that are still around
  rescue JWT::DecodeError
    nil # answer 401
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// app/Providers/AppServiceProvider.php, with Passport. In Sanctum: 'expiration' => 15 in config/sanctum.php
use Carbon\\CarbonInterval;
use Laravel\\Passport\\Passport;

final class AppServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Passport::tokensExpireIn(CarbonInterval::minutes(15)); // before: a year, the default
        Passport::refreshTokensExpireIn(CarbonInterval::days(7));
        Passport::personalAccessTokensExpireIn(CarbonInterval::days(30));
    }
}
// Once, for the long-lived ones that are still around: Passport::token()->newQuery()->update(['revoked' => true]);`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `class AccessTokens {
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final String ISSUER = "https://app.example.com";
  private static final String AUDIENCE = "https://api.example.com";

  static String issue(JwtEncoder encoder, String user) {
    var now = Instant.now();
    var claims = JwtClaimsSet.builder().subject(user).issuer(ISSUER).audience(List.of(AUDIENCE))
        .issuedAt(now).expiresAt(now.plus(LIFE)).build();
    var header = JwsHeader.with(MacAlgorithm.HS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }

  @Bean
  JwtDecoder decoder(SecretKey key) {
    var decoder = NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
    // Refuses the long-lived ones that are still around.
    var young = new JwtClaimValidator<Instant>("iat", at -> at != null && at.isAfter(Instant.now().minus(LIFE)));
    var ours = new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(AUDIENCE));
    decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(new JwtIssuerValidator(ISSUER), ours, young));
    return decoder;
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `var key = new SymmetricSecurityKey(Convert.FromBase64String(builder.Configuration["JwtKey"]!));
string Issue(string user) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
{
    Subject = new ClaimsIdentity([new Claim("sub", user)]),
    Issuer = "https://app.example.com",
    Audience = "https://api.example.com",
    Expires = DateTime.UtcNow.AddMinutes(15), // before: AddYears(1)
    SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
});

builder.Services.AddAuthentication().AddJwtBearer(options => options.TokenValidationParameters = new()
{
    IssuerSigningKey = key,
    ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
    ValidIssuer = "https://app.example.com",
    ValidAudience = "https://api.example.com",
    // Refuses the long-lived ones that are still around.
    LifetimeValidator = (_, until, _, _) => until > DateTime.UtcNow && until < DateTime.UtcNow.AddMinutes(16),
});`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"errors"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

const issuer, audience, life = "https://app.example.com", "https://api.example.com", 15 * time.Minute

func issue(user string, key []byte) (string, error) {
	now := time.Now()
	return jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{
		Subject: user, Issuer: issuer, Audience: jwt.ClaimStrings{audience},
		IssuedAt: jwt.NewNumericDate(now), ExpiresAt: jwt.NewNumericDate(now.Add(life)),
	}).SignedString(key)
}

func userOf(token string, key []byte) (string, error) {
	var claims jwt.RegisteredClaims
	_, err := jwt.ParseWithClaims(token, &claims, func(*jwt.Token) (any, error) { return key, nil },
		jwt.WithValidMethods([]string{"HS256"}), jwt.WithIssuer(issuer), jwt.WithAudience(audience),
		jwt.WithExpirationRequired(), jwt.WithIssuedAt())
	if err == nil && (claims.IssuedAt == nil || time.Since(claims.IssuedAt.Time) > life) {
		err = errors.New("too old") // a long-lived one that is still around
	}
	if err != nil {
		return "", err
	}
	return claims.Subject, nil
}`,
    },
  ],
});
