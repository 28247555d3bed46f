import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// The provider's tokens stay with the server, sealed; the page asks the server for what it needs of the provider.
app.get('/api/calendar', requireUser, async (req, res) => {
  const token = await providerTokens.accessTokenOf(req.user.id); // refreshed here
  const answer = await fetch('https://www.googleapis.com/calendar/v3/calendars/primary/events?maxResults=20', {
    headers: { authorization: 'Bearer ' + token },
  });
  res.status(answer.status).json(await answer.json());
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/auth/callback/route.ts: with @supabase/ssr the exchange happens here, and the session goes into cookies.
import { NextResponse } from 'next/server';
import { serverClient } from './supabase';
import { keepProviderTokens } from './provider-tokens';

export async function GET(request: Request) {
  const { origin, searchParams } = new URL(request.url);
  const supabase = await serverClient();
  const { data, error } = await supabase.auth.exchangeCodeForSession(searchParams.get('code') ?? '');
  if (error) return NextResponse.redirect(origin + '/login');
  const { user, provider_token, provider_refresh_token } = data.session;
  await keepProviderTokens(user.id, { provider_token, provider_refresh_token });
  return NextResponse.redirect(origin + '/');
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `import { createClient } from '@supabase/supabase-js';

// What is stored loses the provider's tokens on the way.
const withoutProvider = {
  getItem: (key) => localStorage.getItem(key),
  removeItem: (key) => localStorage.removeItem(key),
  setItem(key, value) {
    const { provider_token, provider_refresh_token, ...session } = JSON.parse(value);
    localStorage.setItem(key, JSON.stringify(session));
  },
};

export const supabase = createClient(URL_OF_PROJECT, PUBLISHABLE_KEY, { auth: { storage: withoutProvider } });
// Ask the provider for nothing that you do not use: signInWithOAuth({ provider, options: { scopes: 'email' } })`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `// With @fastify/oauth2 as app.google: its tokens go into a store of the server, sealed, and never to the page.
app.get('/callback', { onRequest: requireUser }, async (request, reply) => {
  const { token } = await app.google.getAccessTokenFromAuthorizationCodeFlow(request, reply);
  await providerTokens.keep(request.user.id, token); // before: reply.send({ token })
  return reply.redirect('/');
});

app.get('/api/calendar', { onRequest: requireUser }, async (request, reply) => {
  let token = await providerTokens.of(request.user.id);
  if (new Date(token.expires_at).getTime() < Date.now() + 30_000) {
    const renewed = await app.google.getNewAccessTokenUsingRefreshToken(token, {});
    token = { ...token, ...renewed.token };
    await providerTokens.keep(request.user.id, token);
  }
  const answer = await fetch('https://www.googleapis.com/calendar/v3/calendars/primary/events?maxResults=20', {
    headers: { authorization: 'Bearer ' + token.access_token },
  });
  return reply.code(answer.status).type('application/json').send(await answer.text());
});`,
    },
    {
      framework: 'Remix',
      language: 'ts',
      code: `// app/routes/calendar.ts: what a loader returns goes to the page. Before: return { googleToken }
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { accessTokenOf } from '~/provider-tokens.server'; // kept by the server, sealed; renewed there
import { requireUser } from '~/session.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await requireUser(request);
  const url = 'https://www.googleapis.com/calendar/v3/calendars/primary/events?maxResults=20';
  const answer = await fetch(url, { headers: { authorization: 'Bearer ' + (await accessTokenOf(user.id)) } });
  if (!answer.ok) throw data('calendar not at hand', { status: 502 });
  const { items } = await answer.json();
  return { events: items.map(({ id, summary }: { id: string; summary: string }) => ({ id, summary })) };
}`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `from authlib.integrations.django_client import OAuth
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse


def fetch_token(name, request):
    return request.user.provider_tokens.get(name=name).to_token()  # kept sealed


def update_token(name, token, refresh_token=None, access_token=None):
    ProviderToken.objects.renew(name, token, old=refresh_token)


oauth = OAuth(fetch_token=fetch_token, update_token=update_token)
oauth.register("google", server_metadata_url="https://accounts.google.com/.well-known/openid-configuration")


@login_required
def calendar(request):
    url = "https://www.googleapis.com/calendar/v3/calendars/primary/events?maxResults=20"
    answer = oauth.google.get(url, request=request)  # with the user's token, renewed
    return JsonResponse(answer.json(), status=answer.status_code)`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `class ProviderToken < ApplicationRecord
  belongs_to :user
  encrypts :access_token, :refresh_token
end

class CalendarsController < ApplicationController
  # Before: the view wrote request.env["omniauth.auth"].credentials.token into the page.
  def show
    token = ProviderToken.find_by!(user: Current.user).fresh_access_token # renewed here
    address = URI("https://www.googleapis.com/calendar/v3/calendars/primary/events?maxResults=20")
    answer = Net::HTTP.get_response(address, "Authorization" => "Bearer #{token}")
    render json: answer.body, status: answer.code.to_i
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// In the model: protected $casts = ['access_token' => 'encrypted', 'refresh_token' => 'encrypted'];
Route::get('/google/callback', function (Request $request) {
    $google = Socialite::driver('google')->enablePKCE()->user();
    $kept = ['access_token' => $google->token, 'refresh_token' => $google->refreshToken];
    $request->user()->providerToken()->updateOrCreate([], array_filter($kept)); // before: with('token', …) for a view

    return redirect('/');
})->middleware('auth');

Route::get('/api/calendar', function (Request $request) {
    $token = $request->user()->providerToken->freshAccessToken(); // renewed here
    $answer = Http::withToken($token)
        ->get('https://www.googleapis.com/calendar/v3/calendars/primary/events?maxResults=20');

    return response()->json($answer->json(), $answer->status());
})->middleware(['web', 'auth']);`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `@RestController
class Calendar {
  private final RestClient google;

  // The interceptor sends the tokens of this user and renews them; the server keeps them beside the session.
  Calendar(RestClient.Builder builder, OAuth2AuthorizedClientManager clients) {
    var tokens = new OAuth2ClientHttpRequestInterceptor(clients);
    tokens.setClientRegistrationIdResolver(request -> "google");
    google = builder.baseUrl("https://www.googleapis.com/calendar/v3").requestInterceptor(tokens).build();
  }

  // Before: an endpoint that gave authorized.getAccessToken().getTokenValue() to the page.
  @GetMapping("/api/calendar")
  ResponseEntity<String> events() {
    return google.get().uri("/calendars/primary/events?maxResults=20").retrieve().toEntity(String.class);
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `// With Microsoft.Identity.Web: the server's cache keeps the tokens, encrypted.
builder.Services.AddAuthentication(OpenIdConnectDefaults.AuthenticationScheme)
    .AddMicrosoftIdentityWebApp(builder.Configuration.GetSection("AzureAd"))
    .EnableTokenAcquisitionToCallDownstreamApi(["Calendars.Read"])
    .AddDownstreamApi("Graph", builder.Configuration.GetSection("Graph")) // BaseUrl and Scopes
    .AddDistributedTokenCaches();
builder.Services.Configure<MsalDistributedTokenCacheAdapterOptions>(options => options.Encrypt = true);

// Before: GetTokenAsync("access_token") written into the page.
app.MapGet("/api/calendar", async (IDownstreamApi graph) =>
    await graph.GetForUserAsync<JsonElement>("Graph", options => options.RelativePath = "me/events?$top=20"))
    .RequireAuthorization();`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"io"
	"net/http"

	"golang.org/x/oauth2"
)

const events = "https://www.googleapis.com/calendar/v3/calendars/primary/events?maxResults=20"

// Behind the login. The source takes the user's token from the server's store and renews it.
func calendar(sourceOf func(*http.Request) oauth2.TokenSource) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		answer, err := oauth2.NewClient(r.Context(), sourceOf(r)).Get(events)
		if err != nil {
			http.Error(w, "calendar not at hand", http.StatusBadGateway)
			return
		}
		defer answer.Body.Close()
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(answer.StatusCode)
		io.Copy(w, answer.Body)
	}
}`,
    },
  ],
});
