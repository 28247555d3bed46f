import { definePlaybook } from '../playbook';
import { SDK_SAMPLES } from '../sdk-samples';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// The refresh token lives in the server's session; the page gets short access tokens at most.
app.post('/auth/refresh', async (req, res) => {
  if (!req.session.refreshToken || req.get('x-requested-with') !== 'app') return res.sendStatus(401);
  const answer = await fetch('https://login.example.com/token', {
    method: 'POST',
    headers: {
      authorization: 'Basic ' + Buffer.from(process.env.CLIENT_ID + ':' + process.env.CLIENT_SECRET).toString('base64'),
    },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: req.session.refreshToken }),
  });
  if (!answer.ok) {
    // Refused: used before by somebody else, or revoked. End the session.
    return req.session.destroy(() => res.clearCookie('__Host-session', { path: '/', secure: true }).sendStatus(401));
  }
  const tokens = await answer.json();
  req.session.refreshToken = tokens.refresh_token ?? req.session.refreshToken; // rotated at every use
  res.set('cache-control', 'no-store').json({ access_token: tokens.access_token, expires_in: tokens.expires_in });
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/auth/refresh/route.ts
import { cookies } from 'next/headers';

const COOKIE = '__Host-refresh';
const attributes = { httpOnly: true, secure: true, sameSite: 'strict' as const, path: '/', maxAge: 7 * 24 * 60 * 60 };

export async function POST(request: Request) {
  const jar = await cookies();
  const refreshToken = jar.get(COOKIE)?.value;
  if (!refreshToken || request.headers.get('x-requested-with') !== 'app') return new Response(null, { status: 401 });
  const answer = await fetch('https://login.example.com/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: process.env.CLIENT_ID ?? '',
      client_secret: process.env.CLIENT_SECRET ?? '',
    }),
  });
  if (!answer.ok) {
    jar.set(COOKIE, '', { ...attributes, maxAge: 0 });
    return new Response(null, { status: 401 });
  }
  const tokens = await answer.json();
  if (tokens.refresh_token) jar.set(COOKIE, tokens.refresh_token, attributes); // rotated at every use
  const body = { access_token: tokens.access_token, expires_in: tokens.expires_in };
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// The access token is a variable, the refresh token never reaches the page.
localStorage.removeItem('refresh_token'); // what earlier versions left behind
let current = null;
let renewal = null;

async function renew() {
  const headers = { 'x-requested-with': 'app' };
  const answer = await fetch('/auth/refresh', { method: 'POST', credentials: 'same-origin', headers });
  if (!answer.ok) throw new Error('logged out');
  const { access_token, expires_in } = await answer.json();
  current = { token: access_token, until: Date.now() + (expires_in - 30) * 1000 };
}

export async function accessToken() {
  if (current === null || current.until < Date.now()) {
    renewal ??= renew().finally(() => (renewal = null)); // one at a time
    await renewal;
  }
  return current.token;
}`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `import requests
from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST


@require_POST  # with the CSRF token, as any form
@never_cache
def renew(request):
    fields = {"grant_type": "refresh_token", "refresh_token": request.session.get("refresh_token", "")}
    client = (settings.CLIENT_ID, settings.CLIENT_SECRET)
    answer = requests.post("https://login.example.com/token", data=fields, auth=client, timeout=10)
    if not answer.ok:
        request.session.flush()  # refused: used before by somebody else, or revoked
        return HttpResponse(status=401)
    tokens = answer.json()
    request.session["refresh_token"] = tokens.get("refresh_token", fields["refresh_token"])  # rotated
    return JsonResponse({"access_token": tokens["access_token"], "expires_in": tokens["expires_in"]})`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.*;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

class Renewal {
  // Keeps both tokens at the server and renews by itself; the page has the session's cookie alone.
  @Bean
  OAuth2AuthorizedClientManager clients(
      ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository kept) {
    var manager = new DefaultOAuth2AuthorizedClientManager(registrations, kept);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().authorizationCode().refreshToken().build());
    return manager;
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `builder.Services
    .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(options => options.SessionStore = tickets) // an ITicketStore: the cookie holds a key alone
    .AddOpenIdConnect("shop", options =>
    {
        options.Authority = "https://login.example.com";
        options.ClientId = builder.Configuration["ClientId"];
        options.ClientSecret = builder.Configuration["ClientSecret"];
        options.ResponseType = "code";
        options.Scope.Add("offline_access");
        options.SaveTokens = true;
    });
builder.Services.AddOpenIdConnectAccessTokenManagement(); // Duende.AccessTokenManagement renews them`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"net/http"

	"golang.org/x/oauth2"
)

// keeping stores what a renewal brings, because each refresh token counts once.
type keeping struct {
	source oauth2.TokenSource
	keep   func(*oauth2.Token) error
}

func (k keeping) Token() (*oauth2.Token, error) {
	token, err := k.source.Token()
	if err != nil {
		return nil, err
	}
	return token, k.keep(token)
}

func clientOf(r *http.Request, shop *oauth2.Config, kept *oauth2.Token, keep func(*oauth2.Token) error) *http.Client {
	source := keeping{shop.TokenSource(r.Context(), kept), keep}
	return oauth2.NewClient(r.Context(), oauth2.ReuseTokenSource(kept, source))
}`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `// With @fastify/oauth2 as app.shop
app.post('/auth/refresh', async (request, reply) => {
  const kept = request.session.tokens;
  if (!kept || request.headers['x-requested-with'] !== 'app') return reply.code(401).send();
  try {
    const { token } = await app.shop.getNewAccessTokenUsingRefreshToken(kept, {});
    request.session.tokens = { ...kept, ...token }; // rotated at every use
    reply.header('cache-control', 'no-store');
    return { access_token: token.access_token, expires_in: token.expires_in };
  } catch {
    await request.session.destroy(); // refused: used before by somebody else, or revoked
    return reply.code(401).send();
  }
});`,
    },
    {
      framework: 'Remix',
      language: 'ts',
      code: `// app/routes/auth.refresh.ts
import type { ActionFunctionArgs } from '@remix-run/node';
import { renew } from '~/renew.server';
import { commitSession, destroySession, getSession } from '~/session.server';

export async function action({ request }: ActionFunctionArgs) {
  const session = await getSession(request.headers.get('cookie'));
  const kept = session.get('refreshToken'); // before: a loader's answer
  if (!kept || request.headers.get('x-requested-with') !== 'app') return new Response(null, { status: 401 });
  const tokens = await renew(kept);
  if (tokens === null) {
    return new Response(null, { status: 401, headers: { 'set-cookie': await destroySession(session) } });
  }
  session.set('refreshToken', tokens.refresh_token ?? kept); // rotated at every use
  const headers = { 'cache-control': 'no-store', 'set-cookie': await commitSession(session) };
  return Response.json({ access_token: tokens.access_token, expires_in: tokens.expires_in }, { headers });
}`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# In the model: encrypts :refresh_token
class RenewalsController < ApplicationController
  TOKEN = URI("https://login.example.com/token")

  def create
    login = Current.session
    client = Rails.application.credentials.shop.slice(:client_id, :client_secret)
    fields = { grant_type: "refresh_token", refresh_token: login.refresh_token, **client }
    answer = Net::HTTP.post_form(TOKEN, fields)
    unless answer.is_a?(Net::HTTPSuccess)
      terminate_session # refused: used before by somebody else, or revoked
      return head :unauthorized
    end
    tokens = JSON.parse(answer.body)
    login.update!(refresh_token: tokens["refresh_token"]) if tokens["refresh_token"] # rotated at every use
    no_store
    render json: tokens.slice("access_token", "expires_in")
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// SESSION_ENCRYPT=true
Route::post('/auth/refresh', function (Request $request) {
    $kept = $request->session()->get('refresh_token');
    $answer = Http::asForm()
        ->withBasicAuth(config('services.shop.client_id'), config('services.shop.client_secret'))
        ->post('https://login.example.com/token', ['grant_type' => 'refresh_token', 'refresh_token' => $kept]);
    if ($answer->failed()) {
        $request->session()->invalidate(); // refused: used before by somebody else, or revoked
        abort(401);
    }
    $request->session()->put('refresh_token', $answer->json('refresh_token', $kept)); // rotated at every use

    return response()->json($answer->collect()->only(['access_token', 'expires_in']))
        ->header('Cache-Control', 'no-store');
})->middleware('auth');`,
    },
    ...SDK_SAMPLES,
  ],
});
