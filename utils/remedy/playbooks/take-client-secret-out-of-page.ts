import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// The server redeems the code. The page gets a session cookie and never sees secret or tokens.
app.get('/callback', async (req, res) => {
  const answer = await fetch('https://login.example.com/token', {
    method: 'POST',
    headers: {
      authorization: 'Basic ' + Buffer.from(process.env.CLIENT_ID + ':' + process.env.CLIENT_SECRET).toString('base64'),
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: String(req.query.code),
      redirect_uri: 'https://app.example.com/callback',
      code_verifier: req.session.login.verifier,
    }),
  });
  if (!answer.ok) return res.sendStatus(401);
  const tokens = await answer.json();
  req.session.regenerate(() => {
    req.session.tokens = tokens;
    res.redirect('/');
  });
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// Without NEXT_PUBLIC_ in its name a variable stays on the server; \`server-only\` makes a build fail that breaks that.
import 'server-only';

export async function redeem(code: string, verifier: string) {
  const answer = await fetch('https://login.example.com/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: 'https://app.example.com/callback',
      code_verifier: verifier,
      client_id: process.env.CLIENT_ID ?? '',
      client_secret: process.env.CLIENT_SECRET ?? '',
    }),
  });
  if (!answer.ok) throw new Error('login failed');
  return answer.json();
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Register the app as a public client: no secret, PKCE instead.
const answer = await fetch('https://login.example.com/token', {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    client_id: 'shop-web',
    redirect_uri: location.origin + '/callback',
    code_verifier: verifier, // made before the redirect; no client_secret
  }),
});`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `// @fastify/oauth2 redeems the code on the server. Before: the page sent client_secret to /token.
import oauth from '@fastify/oauth2';

await app.register(oauth, {
  name: 'shop',
  scope: ['openid'],
  credentials: { client: { id: process.env.CLIENT_ID, secret: process.env.CLIENT_SECRET } },
  discovery: { issuer: 'https://login.example.com' },
  startRedirectPath: '/login',
  callbackUri: 'https://app.example.com/callback',
  pkce: 'S256',
  cookie: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
});

app.get('/callback', async (request, reply) => {
  const { token } = await app.shop.getAccessTokenFromAuthorizationCodeFlow(request, reply);
  await request.session.regenerate();
  request.session.tokens = token;
  return reply.redirect('/');
});`,
    },
    {
      framework: 'Remix',
      language: 'ts',
      code: `// app/redeem.server.ts: \`.server\` in the name makes a build fail that takes this into the page.
export async function redeem(code: string, verifier: string) {
  const { CLIENT_ID = '', CLIENT_SECRET = '' } = process.env; // never passed on by a loader, never VITE_…
  const answer = await fetch('https://login.example.com/token', {
    method: 'POST',
    headers: { authorization: 'Basic ' + Buffer.from(CLIENT_ID + ':' + CLIENT_SECRET).toString('base64') },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: 'https://app.example.com/callback',
      code_verifier: verifier,
    }),
  });
  if (!answer.ok) throw new Error('login failed');
  return answer.json();
}`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py; nothing of it goes into a template or json_script
import os

AUTHLIB_OAUTH_CLIENTS = {
    "shop": {"client_id": os.environ["CLIENT_ID"], "client_secret": os.environ["CLIENT_SECRET"]},
}

# views.py
from authlib.integrations.django_client import OAuth
from django.shortcuts import redirect

oauth = OAuth()
oauth.register(
    "shop",
    server_metadata_url="https://login.example.com/.well-known/openid-configuration",
    client_kwargs={"scope": "openid", "code_challenge_method": "S256"},
)


def callback(request):
    tokens = oauth.shop.authorize_access_token(request)  # the server redeems the code
    request.session.cycle_key()
    request.session["access_token"] = tokens["access_token"]
    return redirect("/")`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/initializers/omniauth.rb, with omniauth_openid_connect: the server redeems the code.
# Before: the secret in a data attribute, read by app/javascript. Now: bin/rails credentials:edit
Rails.application.config.middleware.use OmniAuth::Builder do
  provider :openid_connect,
    issuer: "https://login.example.com",
    discovery: true,
    scope: [:openid],
    pkce: true,
    client_options: {
      identifier: Rails.application.credentials.dig(:shop, :client_id),
      secret: Rails.application.credentials.dig(:shop, :client_secret),
      redirect_uri: "https://app.example.com/auth/openid_connect/callback"
    }
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// config/services.php: 'shop' => ['client_id' => env('SHOP_CLIENT_ID'), 'client_secret' => env('SHOP_CLIENT_SECRET'),
//     'redirect' => 'https://app.example.com/callback']. Before: VITE_CLIENT_SECRET, which goes into the scripts.
Route::get('/login', fn () => Socialite::driver('shop')->enablePKCE()->redirect());

Route::get('/callback', function (Request $request) {
    $user = Socialite::driver('shop')->enablePKCE()->user(); // the server redeems the code
    $request->session()->regenerate();
    $request->session()->put('access_token', $user->token);

    return redirect('/');
});`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `class Clients {
  // The server redeems the code; the secret comes from its environment.
  @Bean
  ClientRegistrationRepository clients(@Value("\${CLIENT_ID}") String id, @Value("\${CLIENT_SECRET}") String secret) {
    return new InMemoryClientRegistrationRepository(
        ClientRegistrations.fromIssuerLocation("https://login.example.com")
            .registrationId("shop")
            .clientId(id)
            .clientSecret(secret)
            .scope("openid")
            .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build()) // PKCE as well
            .build());
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2Login(Customizer.withDefaults()) // before: a public page with the secret in its script
        .build();
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `// The secret: dotnet user-secrets in development, the environment or a vault in production; never wwwroot, never
// appsettings.json of a Blazor WebAssembly app, which every visitor can load.
builder.Services
    .AddAuthentication(options =>
    {
        options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
    })
    .AddCookie(options => options.Cookie.Name = "__Host-session")
    .AddOpenIdConnect(options =>
    {
        options.Authority = "https://login.example.com";
        options.ClientId = builder.Configuration["Shop:ClientId"];
        options.ClientSecret = builder.Configuration["Shop:ClientSecret"];
        options.ResponseType = "code"; // redeemed by the server
        options.UsePkce = true;
    });`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

var shop = &oauth2.Config{
	ClientID:     os.Getenv("CLIENT_ID"),
	ClientSecret: os.Getenv("CLIENT_SECRET"), // before: in config.js, beside the page
	RedirectURL:  "https://app.example.com/callback",
	Scopes:       []string{"openid"},
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://login.example.com/authorize",
		TokenURL: "https://login.example.com/token",
	},
}

// After state was compared: the server redeems the code, the page gets a session.
func redeem(w http.ResponseWriter, r *http.Request, verifier string) {
	token, err := shop.Exchange(r.Context(), r.FormValue("code"), oauth2.VerifierOption(verifier))
	if err != nil {
		http.Error(w, "not logged in", http.StatusUnauthorized)
		return
	}
	startSession(w, r, token)
	http.Redirect(w, r, "/", http.StatusSeeOther)
}`,
    },
  ],
});
