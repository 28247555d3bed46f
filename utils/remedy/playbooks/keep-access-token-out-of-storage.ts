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
      code: `// The server keeps the token in its session and calls the API for the page.
import express from 'express';
import session from 'express-session';

const API = 'https://api.example.com';
const app = express();
app.set('trust proxy', 1);
app.use(
  session({
    name: '__Host-session',
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 8 * 60 * 60 * 1000 },
  }),
);

app.use('/api', express.raw({ type: () => true, limit: '1mb' }), async (req, res) => {
  // A form of another site cannot set this header.
  if (!req.session.accessToken || req.get('x-requested-with') !== 'app') return res.sendStatus(401);
  const answer = await fetch(API + req.url, {
    method: req.method,
    headers: {
      authorization: 'Bearer ' + req.session.accessToken,
      'content-type': req.get('content-type') ?? 'application/json',
    },
    body: Buffer.isBuffer(req.body) ? req.body : undefined,
  });
  res.status(answer.status).type(answer.headers.get('content-type') ?? 'application/json');
  res.send(Buffer.from(await answer.arrayBuffer()));
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/api/[...path]/route.ts: the token stays in an encrypted HttpOnly cookie that only the server reads.
import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

const API = 'https://api.example.com/';
const options = {
  cookieName: '__Host-session',
  password: process.env.SESSION_PASSWORD ?? '', // 32 characters or more
  cookieOptions: { httpOnly: true, secure: true, sameSite: 'lax' as const, path: '/' },
};

export async function GET(request: Request) {
  const session = await getIronSession<{ accessToken?: string }>(await cookies(), options);
  if (!session.accessToken) return new Response(null, { status: 401 });
  const { pathname, search } = new URL(request.url);
  const target = API + pathname.slice('/api/'.length) + search;
  const answer = await fetch(target, { headers: { authorization: 'Bearer ' + session.accessToken } });
  const type = answer.headers.get('content-type') ?? 'application/json';
  return new Response(answer.body, { status: answer.status, headers: { 'content-type': type } });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// The page holds no token: the browser attaches the HttpOnly cookie to requests to your own server.
localStorage.removeItem('access_token'); // what earlier versions left behind
sessionStorage.removeItem('access_token');

export async function api(path, init = {}) {
  const headers = { ...init.headers, 'x-requested-with': 'app' };
  const answer = await fetch('/api' + path, { ...init, headers, credentials: 'same-origin' });
  if (answer.status === 401) location.assign('/login');
  return answer;
}`,
    },
    {
      framework: 'SPA without a server',
      language: 'js',
      code: `// Tokens in memory only: gone at reload, then fetched again in the background.
import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';

export const users = new UserManager({
  authority: 'https://login.example.com',
  client_id: 'app',
  redirect_uri: location.origin + '/callback',
  userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
});`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import proxy from '@fastify/http-proxy';

await app.register(proxy, {
  upstream: 'https://api.example.com',
  prefix: '/api',
  preHandler: async (request, reply) => {
    // A form of another site cannot set this header.
    if (!request.session.accessToken || request.headers['x-requested-with'] !== 'app') return reply.code(401).send();
  },
  replyOptions: {
    rewriteRequestHeaders: (request, { cookie, ...headers }) => ({
      ...headers,
      authorization: 'Bearer ' + request.session.accessToken,
    }),
  },
});`,
    },
    {
      framework: 'Remix',
      language: 'ts',
      code: `// app/routes/api.$.ts: the token stays in the session, which the server keeps
import type { LoaderFunctionArgs } from '@remix-run/node';
import { getSession } from '~/session.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const session = await getSession(request.headers.get('cookie'));
  const token = session.get('accessToken');
  if (!token) return new Response(null, { status: 401 });
  const target = 'https://api.example.com/' + params['*'] + new URL(request.url).search;
  const answer = await fetch(target, { headers: { authorization: 'Bearer ' + token } });
  const type = answer.headers.get('content-type') ?? 'application/json';
  return new Response(answer.body, { status: answer.status, headers: { 'content-type': type } });
}`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `import requests
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_GET

API = "https://api.example.com/"


@login_required
@require_GET
def api(request, path):
    token = request.session["access_token"]  # SESSION_ENGINE keeps it in the database or the cache
    headers = {"Authorization": f"Bearer {token}"}
    answer = requests.get(API + path, params=request.GET, headers=headers, timeout=10)
    return HttpResponse(answer.content, status=answer.status_code, content_type=answer.headers.get("Content-Type"))`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/routes.rb: get "/api/*path", to: "api#show", format: false
class ApiController < ApplicationController
  API = "https://api.example.com/"

  def show
    token = Current.session.access_token # in the model: encrypts :access_token
    address = URI("#{API}#{params[:path]}?#{request.query_string}")
    answer = Net::HTTP.get_response(address, "Authorization" => "Bearer #{token}")
    render body: answer.body, status: answer.code.to_i, content_type: answer["Content-Type"]
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `Route::get('/api/{path}', function (Request $request, string $path) {
    $answer = Http::withToken($request->session()->get('access_token'))
        ->get('https://api.example.com/'.$path, $request->query());

    return response($answer->body(), $answer->status())
        ->header('Content-Type', $answer->header('Content-Type'));
})->where('path', '.*')->middleware(['web', 'auth']);`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

@RestController
class Api {
  private final RestClient client = RestClient.create("https://api.example.com");

  // Spring Security keeps the token beside the session and renews it; the page has its cookie alone.
  @GetMapping("/api/orders")
  ResponseEntity<String> orders(@RegisteredOAuth2AuthorizedClient("shop") OAuth2AuthorizedClient authorized) {
    var token = authorized.getAccessToken().getTokenValue();
    var request = client.get().uri("/orders").headers(headers -> headers.setBearerAuth(token));
    return request.retrieve().toEntity(String.class);
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `app.MapGet("/api/{**path}", async (string path, HttpContext context, HttpClient api) =>
{
    var token = await context.GetTokenAsync("access_token"); // kept by SaveTokens = true
    var target = new Uri("https://api.example.com/" + path + context.Request.QueryString);
    using var request = new HttpRequestMessage(HttpMethod.Get, target);
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    using var answer = await api.SendAsync(request);
    var text = await answer.Content.ReadAsStringAsync();
    return Results.Content(text, answer.Content.Headers.ContentType?.ToString(), statusCode: (int)answer.StatusCode);
}).RequireAuthorization();`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"net/http"
	"net/http/httputil"
	"net/url"
)

func api(tokenOf func(*http.Request) string) http.Handler {
	target := &url.URL{Scheme: "https", Host: "api.example.com"}
	proxy := &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(target)
		r.Out.Header.Del("Cookie")
		r.Out.Header.Set("Authorization", "Bearer "+tokenOf(r.In)) // from the session, by its cookie
	}}
	return http.StripPrefix("/api", proxy)
}`,
    },
    ...SDK_SAMPLES,
  ],
});
