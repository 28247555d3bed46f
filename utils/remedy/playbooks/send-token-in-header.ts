import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import { randomBytes } from 'node:crypto';

// Accept the token in the header only, and refuse URLs that carry one.
app.use('/api', (req, res, next) => {
  if (['access_token', 'token', 'api_key', 'jwt'].some((name) => name in req.query)) {
    return res.status(400).json({ error: 'send the token in the Authorization header' });
  }
  next();
});
app.use((req, res, next) => {
  res.set('referrer-policy', 'strict-origin-when-cross-origin');
  next();
});

// Downloads that need a plain link: a ticket for one file, one use, one minute.
const tickets = new Map();

app.post('/api/export/:id/ticket', requireUser, (req, res) => {
  const ticket = randomBytes(16).toString('base64url');
  tickets.set(ticket, { id: req.params.id, user: req.user.id, until: Date.now() + 60_000 });
  res.json({ url: '/download/' + ticket });
});
app.get('/download/:ticket', (req, res) => {
  const grant = tickets.get(req.params.ticket);
  tickets.delete(req.params.ticket);
  if (!grant || grant.until < Date.now()) return res.sendStatus(404);
  sendExport(res, grant);
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/api/export/route.ts
const IN_URL = ['access_token', 'token', 'api_key', 'jwt'];

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  if (IN_URL.some((name) => searchParams.has(name))) {
    return Response.json({ error: 'send the token in the Authorization header' }, { status: 400 });
  }
  const [scheme, token] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || !(await isValid(token))) {
    return new Response(null, { status: 401 });
  }
  return new Response(await exportFile(), { headers: { 'cache-control': 'no-store' } });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Requests: in the header. Downloads too: fetch, then offer the file.
export async function download(url, token, name) {
  const answer = await fetch(url, { headers: { authorization: 'Bearer ' + token } });
  if (!answer.ok) throw new Error('download failed: ' + answer.status);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

// Login: authorization code with PKCE instead of a token in the fragment.
import { UserManager } from 'oidc-client-ts';
export const users = new UserManager({
  authority: 'https://login.example.com',
  client_id: 'app',
  redirect_uri: location.origin + '/callback',
  response_type: 'code',
});

// Until then: take the fragment out of the address bar and the history at once.
if (location.hash.includes('access_token=')) {
  history.replaceState(null, '', location.pathname + location.search);
}`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `const IN_URL = ['access_token', 'token', 'api_key', 'jwt'];

app.addHook('onRequest', async (request, reply) => {
  reply.header('referrer-policy', 'strict-origin-when-cross-origin');
  if (IN_URL.some((name) => name in request.query)) {
    return reply.code(400).send({ error: 'send the token in the Authorization header' });
  }
});`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# middleware.py
from django.http import JsonResponse

IN_URL = {"access_token", "token", "api_key", "jwt"}


def tokens_in_header(get_response):
    def middleware(request):
        if request.path.startswith("/api/") and IN_URL & request.GET.keys():
            return JsonResponse({"error": "send the token in the Authorization header"}, status=400)
        return get_response(request)

    return middleware`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `class ApiController < ActionController::API
  include ActionController::HttpAuthentication::Token::ControllerMethods

  IN_URL = %w[access_token token api_key jwt].freeze
  before_action :refuse_tokens_in_url, :require_token

  private

  def refuse_tokens_in_url
    return if (request.query_parameters.keys & IN_URL).empty?

    render json: { error: "send the token in the Authorization header" }, status: :bad_request
  end

  def require_token
    authenticate_or_request_with_http_token { |token| Access.valid?(token) }
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// A middleware on the routes of the API
final class TokensInHeader
{
    public function handle(Request $request, Closure $next)
    {
        foreach (['access_token', 'token', 'api_key', 'jwt'] as $name) {
            abort_if($request->query->has($name), 400, 'send the token in the Authorization header');
        }

        return $next($request)->header('Referrer-Policy', 'strict-origin-when-cross-origin');
    }
}`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

class Tokens {
  // The header alone, which is how it comes; never turn the other two on.
  @Bean
  DefaultBearerTokenResolver bearer() {
    var resolver = new DefaultBearerTokenResolver();
    resolver.setAllowUriQueryParameter(false);
    resolver.setAllowFormEncodedBodyParameter(false);
    return resolver;
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `string[] inUrl = ["access_token", "token", "api_key", "jwt"];

app.Use(async (context, next) =>
{
    if (context.Request.Path.StartsWithSegments("/api") && inUrl.Any(context.Request.Query.ContainsKey))
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await context.Response.WriteAsJsonAsync(new { error = "send the token in the Authorization header" });
        return;
    }
    await next(context);
});`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import "net/http"

func headerOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		query := r.URL.Query()
		for _, name := range []string{"access_token", "token", "api_key", "jwt"} {
			if query.Has(name) {
				http.Error(w, "send the token in the Authorization header", http.StatusBadRequest)
				return
			}
		}
		w.Header().Set("Referrer-Policy", "strict-origin-when-cross-origin")
		next.ServeHTTP(w, r)
	})
}`,
    },
  ],
});
