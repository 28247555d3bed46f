import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

app.get('/login', (req, res) => {
  const state = randomBytes(32).toString('base64url'); // fresh for each login
  const verifier = randomBytes(32).toString('base64url');
  req.session.login = { state, verifier, at: Date.now() };
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: process.env.CLIENT_ID,
    redirect_uri: 'https://app.example.com/callback/example', // one address for each issuer
    scope: 'openid',
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  res.redirect('https://login.example.com/authorize?' + query);
});

app.get('/callback/example', async (req, res) => {
  const login = req.session.login;
  delete req.session.login; // good for one answer
  const given = Buffer.from(String(req.query.state ?? ''));
  const expected = Buffer.from(login?.state ?? '');
  const isOurs = login && given.length === expected.length && timingSafeEqual(given, expected);
  if (!isOurs || Date.now() - login.at > 600_000) return res.status(400).send('This login was not begun here.');
  if (req.query.iss && req.query.iss !== 'https://login.example.com') return res.sendStatus(400); // RFC 9207
  await redeem(req.query.code, login.verifier);
  res.redirect('/');
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// auth.ts, with Auth.js: name every check that the issuer supports
import NextAuth from 'next-auth';

export const { handlers, auth, signIn, signOut } = NextAuth({
  providers: [
    {
      id: 'example',
      name: 'Example',
      type: 'oidc',
      issuer: 'https://login.example.com',
      clientId: process.env.CLIENT_ID,
      clientSecret: process.env.CLIENT_SECRET,
      checks: ['pkce', 'state', 'nonce'],
    },
  ],
});`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// With oidc-client-ts: it makes state, nonce and verifier for each login and compares them.
// What should come back with the login goes into its \`state\` option, which is kept beside it.
await manager.signinRedirect({ state: { returnTo: location.pathname } });

// On the callback page
const user = await manager.signinCallback(); // rejects where the state is not one of ours
location.replace(new URL(user.state.returnTo, location.origin).pathname);`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import oauth from '@fastify/oauth2';

await app.register(oauth, {
  name: 'shop',
  scope: ['openid'],
  credentials: { client: { id: process.env.CLIENT_ID, secret: process.env.CLIENT_SECRET } },
  discovery: { issuer: 'https://login.example.com' },
  startRedirectPath: '/login',
  callbackUri: 'https://app.example.com/callback',
  pkce: 'S256', // state and verifier are kept in HttpOnly cookies until the answer comes
  cookie: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
});

app.get('/callback', async (request, reply) => {
  // Rejects where the state is not the one of this browser.
  const { token } = await app.shop.getAccessTokenFromAuthorizationCodeFlow(request, reply);
  request.session.accessToken = token.access_token;
  return reply.redirect('/');
});`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `from authlib.integrations.django_client import OAuth
from django.shortcuts import redirect

oauth = OAuth()
oauth.register(
    "shop",
    server_metadata_url="https://login.example.com/.well-known/openid-configuration",
    client_kwargs={"scope": "openid", "code_challenge_method": "S256"},
)


def log_in(request):
    # Makes state, nonce and verifier, and keeps them in the session.
    return oauth.shop.authorize_redirect(request, "https://app.example.com/callback")


def callback(request):
    token = oauth.shop.authorize_access_token(request)  # raises MismatchingStateError
    request.session.cycle_key()
    request.session["user"] = token["userinfo"]["sub"]
    return redirect("/")`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/initializers/omniauth.rb, with omniauth_openid_connect and omniauth-rails_csrf_protection
Rails.application.config.middleware.use OmniAuth::Builder do
  provider :openid_connect,
    issuer: "https://login.example.com",
    discovery: true,
    scope: [:openid],
    pkce: true,
    require_state: true,
    send_nonce: true,
    client_options: {
      identifier: ENV.fetch("CLIENT_ID"),
      secret: ENV.fetch("CLIENT_SECRET"),
      redirect_uri: "https://app.example.com/auth/openid_connect/callback"
    }
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// Socialite keeps state and verifier in the session, and refuses an answer with another state.
Route::get('/login', fn () => Socialite::driver('shop')->enablePKCE()->redirect());

Route::get('/callback', function (Request $request) {
    $user = Socialite::driver('shop')->enablePKCE()->user();
    Auth::login(User::firstOrCreate(['subject' => $user->getId()]));
    $request->session()->regenerate();

    return redirect('/');
});`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.SecurityFilterChain;

class Login {
  // State and nonce are made and checked as it is; this adds PKCE for a client that has a secret, too.
  @Bean
  SecurityFilterChain security(HttpSecurity http, ClientRegistrationRepository clients) throws Exception {
    var requests = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return http
        .oauth2Login(login -> login.authorizationEndpoint(at -> at.authorizationRequestResolver(requests)))
        .build();
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `builder.Services
    .AddAuthentication(options =>
    {
        options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
    })
    .AddCookie(options => options.Cookie.Name = "__Host-session")
    .AddOpenIdConnect(options =>
    {
        options.Authority = "https://login.example.com";
        options.ClientId = builder.Configuration["ClientId"];
        options.ClientSecret = builder.Configuration["ClientSecret"];
        options.ResponseType = "code"; // state and nonce are made and checked by the handler
        options.UsePkce = true;
    });`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"crypto/rand"
	"crypto/subtle"
	"net/http"

	"golang.org/x/oauth2"
)

func logIn(w http.ResponseWriter, r *http.Request) {
	state, verifier := rand.Text(), oauth2.GenerateVerifier()
	sessions.Put(r.Context(), "state", state)
	sessions.Put(r.Context(), "verifier", verifier)
	http.Redirect(w, r, shop.AuthCodeURL(state, oauth2.S256ChallengeOption(verifier)), http.StatusFound)
}

func callback(w http.ResponseWriter, r *http.Request) {
	asked := sessions.PopString(r.Context(), "state")
	if asked == "" || subtle.ConstantTimeCompare([]byte(asked), []byte(r.FormValue("state"))) != 1 {
		http.Error(w, "not our login", http.StatusBadRequest)
		return
	}
	verifier := sessions.PopString(r.Context(), "verifier")
	token, err := shop.Exchange(r.Context(), r.FormValue("code"), oauth2.VerifierOption(verifier))
	if err != nil {
		http.Error(w, "not logged in", http.StatusUnauthorized)
		return
	}
	keep(w, r, token)
}`,
    },
  ],
});
