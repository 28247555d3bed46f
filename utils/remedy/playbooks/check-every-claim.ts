import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 5,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import { createRemoteJWKSet, jwtVerify } from 'jose';

// Keys come from here, whatever a header says: jku, x5u and jwk in a token are never read.
const keys = createRemoteJWKSet(new URL('https://login.example.com/.well-known/jwks.json'));

export async function requireUser(req, res, next) {
  const [scheme, token] = (req.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) return res.sendStatus(401);
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'], // a list of yours; none and HS256 are not on it
      issuer: 'https://login.example.com',
      audience: 'https://api.example.com', // this server, and no other
      typ: 'at+jwt', // an ID token is none; leave out where the issuer sets no type
      requiredClaims: ['exp', 'sub'],
    });
    req.user = payload;
    next();
  } catch {
    res.sendStatus(401);
  }
}`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// lib/user.ts
import 'server-only';
import { createRemoteJWKSet, jwtVerify } from 'jose';

const keys = createRemoteJWKSet(new URL('https://login.example.com/.well-known/jwks.json'));

export async function userOf(token: string): Promise<string | undefined> {
  const { payload } = await jwtVerify(token, keys, {
    algorithms: ['RS256'],
    issuer: 'https://login.example.com',
    audience: 'https://api.example.com',
    requiredClaims: ['exp', 'sub'],
  });
  return payload.sub;
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Send the access token that was issued for this API. The ID token stays in the app.
import { UserManager } from 'oidc-client-ts';

const manager = new UserManager({
  authority: 'https://login.example.com',
  client_id: 'shop',
  redirect_uri: location.origin + '/callback',
  scope: 'openid orders.read',
  resource: 'https://api.example.com', // RFC 8707: the audience of the access token
});

export async function request(path) {
  const user = await manager.getUser();
  return fetch('https://api.example.com' + path, {
    headers: { authorization: 'Bearer ' + user.access_token }, // before: user.id_token
  });
}`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `import jwt
from jwt import PyJWKClient

KEYS = PyJWKClient("https://login.example.com/.well-known/jwks.json")


def claims_of(token: str) -> dict:
    # Before: jwt.decode(token, options={"verify_signature": False})
    return jwt.decode(
        token,
        KEYS.get_signing_key_from_jwt(token).key,
        algorithms=["RS256"],
        issuer="https://login.example.com",
        audience="https://api.example.com",
        options={"require": ["exp", "iss", "aud", "sub"]},
    )`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `// spring.security.oauth2.resourceserver.jwt.issuer-uri=https://login.example.com
// spring.security.oauth2.resourceserver.jwt.audiences=https://api.example.com
// spring.security.oauth2.resourceserver.jwt.jws-algorithms=RS256
@Bean
SecurityFilterChain api(HttpSecurity http) throws Exception {
  return http
      .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
      .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
      .build();
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
{
    options.Authority = "https://login.example.com";
    options.TokenValidationParameters = new TokenValidationParameters
    {
        ValidAudience = "https://api.example.com",
        ValidAlgorithms = ["RS256"],
        ValidTypes = ["at+jwt"],
        RequireExpirationTime = true,
    };
});`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `// keyfunc looks keys up by kid in a set of yours: github.com/MicahParks/keyfunc/v3
var keys, _ = keyfunc.NewDefault([]string{"https://login.example.com/.well-known/jwks.json"})

func claimsOf(token string) (*jwt.RegisteredClaims, error) {
	claims := &jwt.RegisteredClaims{}
	_, err := jwt.ParseWithClaims(token, claims, keys.Keyfunc,
		jwt.WithValidMethods([]string{"RS256"}),
		jwt.WithIssuer("https://login.example.com"),
		jwt.WithAudience("https://api.example.com"),
		jwt.WithExpirationRequired(),
	)
	return claims, err
}`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import jwt from '@fastify/jwt';
import buildGetJwks from 'get-jwks';

const issuer = 'https://login.example.com';
const keys = buildGetJwks(); // reads /.well-known/jwks.json of the domain

await app.register(jwt, {
  decode: { complete: true },
  // The domain is ours, whatever the token says in iss, jku or x5u; a kid is looked up there alone.
  secret: (_request, { header }) => keys.getPublicKey({ domain: issuer, kid: header.kid, alg: 'RS256' }),
  verify: {
    algorithms: ['RS256'], // before: none named
    allowedIss: issuer,
    allowedAud: 'https://api.example.com',
    checkTyp: 'at+jwt', // leave out where the issuer sets no type
    requiredClaims: ['exp', 'iss', 'aud', 'sub'],
  },
});

app.addHook('onRequest', async (request, reply) => {
  try {
    await request.jwtVerify(); // request.user
  } catch {
    return reply.code(401).send();
  }
});`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# With the gem jwt
class Claims
  ISSUER = "https://login.example.com"
  # Kept for five minutes: a made-up kid makes no request.
  KEYS = lambda do |_options|
    Rails.cache.fetch("jwks", expires_in: 5.minutes) do
      JSON.parse(Net::HTTP.get(URI("#{ISSUER}/.well-known/jwks.json")), symbolize_names: true)
    end
  end

  def self.of(token)
    # Before: JWT.decode(token, nil, false)
    claims, header = JWT.decode(token, nil, true,
      algorithms: %w[RS256], jwks: KEYS, required_claims: %w[exp iss aud sub],
      iss: ISSUER, verify_iss: true, aud: "https://api.example.com", verify_aud: true)
    claims if header["typ"]&.downcase == "at+jwt" # where the issuer sets a type
  rescue JWT::DecodeError
    nil # answer 401
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// With firebase/php-jwt, which checks signature and times alone: the rest is checked here.
final class Claims
{
    public static function of(string $token): stdClass
    {
        $keys = Cache::remember('jwks', now()->addMinutes(5), fn () => Http::timeout(5)
            ->get('https://login.example.com/.well-known/jwks.json')->throw()->json());
        try {
            // Before: json_decode(base64_decode(explode('.', $token)[1]))
            $header = new stdClass;
            $claims = JWT::decode($token, JWK::parseKeySet($keys, 'RS256'), $header);
        } catch (UnexpectedValueException|DomainException|InvalidArgumentException) {
            abort(401);
        }
        $isOurs = $header->alg === 'RS256' && ($header->typ ?? '') === 'at+jwt'
            && ($claims->iss ?? '') === 'https://login.example.com'
            && in_array('https://api.example.com', (array) ($claims->aud ?? []), true)
            && isset($claims->exp, $claims->sub);
        abort_unless($isOurs, 401);

        return $claims;
    }
}`,
    },
  ],
});
