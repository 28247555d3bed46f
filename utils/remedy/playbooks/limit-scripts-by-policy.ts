import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 4,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import { randomBytes } from 'node:crypto';
import helmet from 'helmet';

app.use((req, res, next) => {
  res.locals.nonce = randomBytes(16).toString('base64');
  next();
});
app.use(
  helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: [(req, res) => \`'nonce-\${res.locals.nonce}'\`, "'strict-dynamic'"],
      connectSrc: ["'self'", 'https://api.example.com'],
      formAction: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  }),
);
// In the page: <script nonce="<%= nonce %>" src="/app.js"></script>`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// proxy.ts (middleware.ts before Next.js 16); Next.js puts the nonce on its own scripts.
import { type NextRequest, NextResponse } from 'next/server';

export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = [
    "default-src 'self'",
    \`script-src 'nonce-\${nonce}' 'strict-dynamic'\`,
    "connect-src 'self' https://api.example.com",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// vite.config.js: no server makes nonces, so scripts are named by their host, and inline ones do not run.
import { defineConfig } from 'vite';

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "connect-src 'self' https://api.example.com",
  "form-action 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

export default defineConfig({
  plugins: [
    {
      name: 'policy',
      transformIndexHtml: () => [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
      ],
    },
  ],
});`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import helmet from '@fastify/helmet';

await app.register(helmet, {
  enableCSPNonces: true, // reply.cspNonce.script, for the nonce of each <script>
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'strict-dynamic'"],
      connectSrc: ["'self'", 'https://api.example.com'],
      formAction: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
    },
  },
});`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py, Django 6.0
from django.utils.csp import CSP

MIDDLEWARE += ["django.middleware.csp.ContentSecurityPolicyMiddleware"]
TEMPLATES[0]["OPTIONS"]["context_processors"] += ["django.template.context_processors.csp"]
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.NONCE, CSP.STRICT_DYNAMIC],
    "connect-src": [CSP.SELF, "https://api.example.com"],
    "form-action": [CSP.SELF],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
}
# In the template: <script nonce="{{ csp_nonce }}" src="/app.js"></script>`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/initializers/content_security_policy.rb
Rails.application.configure do
  config.content_security_policy do |policy|
    policy.default_src :self
    policy.script_src  :strict_dynamic
    policy.connect_src :self, "https://api.example.com"
    policy.form_action :self
    policy.object_src  :none
    policy.base_uri    :none
  end
  config.content_security_policy_nonce_generator = ->(_request) { SecureRandom.base64(16) }
  config.content_security_policy_nonce_directives = %w[script-src]
end
# In the view: <%= javascript_include_tag "app", nonce: true %>`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `@Bean
SecurityFilterChain pages(HttpSecurity http) throws Exception {
  return http
      .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(
          "default-src 'self'; script-src 'self'; connect-src 'self' https://api.example.com; "
              + "form-action 'self'; object-src 'none'; base-uri 'none'")))
      .build();
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `app.Use(async (context, next) =>
{
    var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
    context.Items["nonce"] = nonce; // <script nonce="@Context.Items["nonce"]" src="/app.js"></script>
    context.Response.Headers.ContentSecurityPolicy =
        $"default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic'; "
        + "connect-src 'self' https://api.example.com; form-action 'self'; object-src 'none'; base-uri 'none'";
    await next();
});`,
    },
    {
      framework: 'nginx',
      language: 'nginx',
      code: `# Without a server that makes nonces: listed hosts, and no inline script.
set $csp "default-src 'self'; script-src 'self'; connect-src 'self' https://api.example.com; ";
set $csp "\${csp}form-action 'self'; object-src 'none'; base-uri 'none'";
add_header Content-Security-Policy $csp always;`,
    },
    {
      framework: 'Remix',
      language: 'js',
      code: `// server.js, with Express before Remix. In entry.server.tsx: <RemixServer nonce={loadContext.nonce} … /> within
// a React context that holds it, for the nonce of <Scripts> and <ScrollRestoration> in root.tsx
import { randomBytes } from 'node:crypto';
import { createRequestHandler } from '@remix-run/express';
import * as build from './build/server/index.js';

app.use((_request, response, next) => {
  const nonce = randomBytes(16).toString('base64');
  response.locals.nonce = nonce;
  response.set(
    'content-security-policy',
    \`default-src 'self'; script-src 'nonce-\${nonce}' 'strict-dynamic'; \` +
      "connect-src 'self' https://api.example.com; form-action 'self'; object-src 'none'; base-uri 'none'",
  );
  next();
});
const getLoadContext = (_request, response) => ({ nonce: response.locals.nonce });
app.all('*', createRequestHandler({ build, getLoadContext }));`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// In bootstrap/app.php: $middleware->web(append: [ContentPolicy::class]);
final class ContentPolicy
{
    public function handle(Request $request, Closure $next)
    {
        $nonce = Vite::useCspNonce(); // @vite puts it on its own scripts; others: nonce="{{ Vite::cspNonce() }}"
        $policy = "default-src 'self'; script-src 'nonce-{$nonce}' 'strict-dynamic'; "
            ."connect-src 'self' https://api.example.com; form-action 'self'; object-src 'none'; base-uri 'none'";
        $response = $next($request);
        $response->headers->set('Content-Security-Policy', $policy);

        return $response;
    }
}`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"crypto/rand"
	"html/template"
	"net/http"
)

const policy = "connect-src 'self' https://api.example.com; form-action 'self'; object-src 'none'; base-uri 'none'"

// In the page: <script nonce="{{.Nonce}}" src="/app.js"></script>
func page(views *template.Template) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		nonce := rand.Text()
		w.Header().Set("Content-Security-Policy",
			"default-src 'self'; script-src 'nonce-"+nonce+"' 'strict-dynamic'; "+policy)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if err := views.ExecuteTemplate(w, "page.html", map[string]string{"Nonce": nonce}); err != nil {
			http.Error(w, "page not at hand", http.StatusInternalServerError)
		}
	}
}`,
    },
  ],
});
