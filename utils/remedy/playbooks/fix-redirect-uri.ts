import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// Register exactly this address at the issuer, and build it from configuration, never from the request.
const redirectUri = new URL('/callback', process.env.PUBLIC_ORIGIN).href; // https://app.example.com/callback

app.get('/login', (req, res) => {
  const target = String(req.query.next ?? '/');
  // Where to go afterwards is kept here, not in redirect_uri, and stays within the app.
  req.session.next = /^\\/(?![\\/\\\\\\s])/.test(target) ? target : '/';
  res.redirect(authorizationUrl({ redirect_uri: redirectUri }));
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// auth.ts, with Auth.js: AUTH_URL=https://app.example.com in production, one client for each environment
import NextAuth from 'next-auth';

export const { handlers, auth } = NextAuth({
  trustHost: false, // the address comes from AUTH_URL, not from the Host header
  callbacks: {
    redirect: ({ url, baseUrl }) => (new URL(url, baseUrl).origin === baseUrl ? url : baseUrl),
  },
});`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// One client id for each environment: the one of production knows no localhost.
const CLIENTS = { 'https://app.example.com': 'shop-web', 'http://localhost:5173': 'shop-web-dev' };

const manager = new UserManager({
  authority: 'https://login.example.com',
  client_id: CLIENTS[location.origin],
  redirect_uri: location.origin + '/callback', // no query, no wildcard; registered exactly so
});`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import oauth from '@fastify/oauth2';

const ORIGIN = 'https://app.example.com'; // one for each environment, each with a client of its own
await app.register(oauth, {
  name: 'shop',
  scope: ['openid'],
  credentials: { client: { id: process.env.CLIENT_ID, secret: process.env.CLIENT_SECRET } },
  discovery: { issuer: 'https://login.example.com' },
  callbackUri: ORIGIN + '/callback', // before: (request) => request.protocol + '://' + request.host + '/callback'
  pkce: 'S256',
  cookie: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
});

app.get('/login', async (request, reply) => {
  const target = URL.parse(String(request.query.next ?? '/'), ORIGIN);
  // Where to go afterwards is kept here, not in redirect_uri, and stays within the app.
  request.session.next = target?.origin === ORIGIN ? target.href : ORIGIN;
  return reply.redirect(await app.shop.generateAuthorizationUri(request, reply));
});`,
    },
    {
      framework: 'Remix',
      language: 'ts',
      code: `// app/routes/login.ts
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { authorizationUrl } from '~/oauth.server';
import { commitSession, getSession } from '~/session.server';

const ORIGIN = process.env.PUBLIC_ORIGIN ?? ''; // https://app.example.com; before: new URL(request.url).origin

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await getSession(request.headers.get('cookie'));
  const target = URL.parse(new URL(request.url).searchParams.get('next') ?? '/', ORIGIN);
  // Where to go afterwards is kept here, not in redirect_uri, and stays within the app.
  session.set('next', target?.origin === ORIGIN ? target.href : ORIGIN);
  const url = authorizationUrl({ session, redirectUri: ORIGIN + '/callback' });
  return redirect(url, { headers: { 'set-cookie': await commitSession(session) } });
}`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `from authlib.integrations.django_client import OAuth
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

# As an issuer, with django-oauth-toolkit: ALLOWED_REDIRECT_URI_SCHEMES = ["https"], ALLOW_URI_WILDCARDS = False
CALLBACK = "https://app.example.com/callback"  # before: request.build_absolute_uri(…), made of the Host header
oauth = OAuth()
oauth.register("shop")  # PKCE among its client_kwargs in AUTHLIB_OAUTH_CLIENTS


def log_in(request):
    request.session["next"] = request.GET.get("next", "/")
    return oauth.shop.authorize_redirect(request, CALLBACK)


def callback(request):
    oauth.shop.authorize_access_token(request)
    request.session.cycle_key()
    target = request.session.pop("next", "/")
    is_ours = url_has_allowed_host_and_scheme(target, allowed_hosts=None, require_https=True)
    return redirect(target if is_ours else "/")`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/initializers/doorkeeper.rb, as an issuer
Doorkeeper.configure do
  force_ssl_in_redirect_uri true # before: !Rails.env.production?
  forbid_redirect_uri { |uri| uri.host.blank? || %w[localhost 127.0.0.1 ::1].include?(uri.hostname) }
end

# As a client: redirect_uri: "https://app.example.com/auth/shop/callback" in OmniAuth's client_options, and then
class SessionsController < ApplicationController
  def create
    target = url_from(session.delete(:next)) # nil where it leads elsewhere
    reset_session
    session[:user_id] = User.from_login(request.env["omniauth.auth"]).id
    redirect_to target || root_path
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// config/services.php: 'redirect' => env('SHOP_REDIRECT_URI'), https://app.example.com/callback in production.
// Before: Socialite::driver('shop')->redirectUrl($request->getSchemeAndHttpHost().'/callback')
Route::get('/login', fn () => Socialite::driver('shop')->enablePKCE()->redirect());

Route::get('/callback', function (Request $request) {
    $user = Socialite::driver('shop')->enablePKCE()->user();
    Auth::login(User::firstOrCreate(['subject' => $user->getId()]));
    $request->session()->regenerate();

    return redirect()->intended('/'); // kept in the session by the middleware auth; before: redirect($request->next)
});`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `class Clients {
  // As an issuer: whole addresses, one client for each environment. Spring Authorization Server compares them whole.
  @Bean
  RegisteredClientRepository clients() {
    var shop = RegisteredClient.withId("shop").clientId("shop-web")
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("https://app.example.com/callback") // before: one client with http://localhost:5173 beside it
        .scope("orders.read")
        .clientSettings(ClientSettings.builder().requireProofKey(true).build());
    return new InMemoryRegisteredClientRepository(shop.build());
  }
  // As a client: spring.security.oauth2.client.registration.shop.redirect-uri=https://app.example.com/callback and
  // not {baseUrl}, which comes from the Host header.
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["app.example.com"]);
builder.Services.AddAuthentication().AddOpenIdConnect("shop", options =>
{
    options.Authority = "https://login.example.com";
    options.ClientId = builder.Configuration["Shop:ClientId"];
    options.ClientSecret = builder.Configuration["Shop:ClientSecret"];
    options.ResponseType = "code";
    options.CallbackPath = "/callback"; // host and scheme come from the request: hence AllowedHosts
});

app.MapGet("/login", (string? next) =>
{
    // Kept in state, encrypted, and within the app. Before: RedirectUri = next
    var isOurs = RedirectHttpResult.IsLocalUrl(next); // .NET 10; before it: IUrlHelper.IsLocalUrl
    return Results.Challenge(new AuthenticationProperties { RedirectUri = isOurs ? next : "/" }, ["shop"]);
});`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"net/http"
	"os"
	"regexp"

	"golang.org/x/oauth2"
)

var shop = &oauth2.Config{
	ClientID:     os.Getenv("CLIENT_ID"),
	ClientSecret: os.Getenv("CLIENT_SECRET"),
	RedirectURL:  "https://app.example.com/callback", // before: "https://" + r.Host + "/callback"
}
var within = regexp.MustCompile(\`^/([^/\\\\\\t\\r\\n]|$)\`)

func logIn(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	if !within.MatchString(target) {
		target = "/"
	}
	sessions.Put(r.Context(), "next", target) // where to go afterwards: here, and not in redirect_uri
	startLogin(w, r, shop)                    // with state and PKCE
}`,
    },
  ],
});
