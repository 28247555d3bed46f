import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 3,
  verify: 1,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import helmet from 'helmet';

app.use(
  helmet({
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' }, // for browsers that do not know frame-ancestors
    contentSecurityPolicy: { directives: { frameAncestors: ["'none'"] } },
  }),
);`,
    },
    {
      framework: 'Next.js',
      language: 'js',
      code: `// next.config.mjs
export default {
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
          { key: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        ],
      },
    ];
  },
};`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// A page cannot set these for itself: whoever serves it does. For a service worker's answers, the same headers count.
export const headers = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
};`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py
SECURE_HSTS_SECONDS = 63072000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"  # and frame-ancestors in SECURE_CSP`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `builder.Services.AddHsts(options =>
{
    options.MaxAge = TimeSpan.FromDays(730);
    options.IncludeSubDomains = true;
});
app.UseHsts();
app.Use(async (context, next) =>
{
    context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'none'";
    context.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
    await next();
});`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `http.headers(headers -> headers
    .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(63072000).includeSubDomains(true))
    .contentSecurityPolicy(csp -> csp.policyDirectives("frame-ancestors 'none'"))
    .crossOriginOpenerPolicy(coop -> coop.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));`,
    },
    {
      framework: 'nginx',
      language: 'nginx',
      code: `add_header Strict-Transport-Security "max-age=63072000; includeSubDomains" always;
add_header Content-Security-Policy "frame-ancestors 'none'" always;
add_header Cross-Origin-Opener-Policy "same-origin" always;`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import helmet from '@fastify/helmet';

await app.register(helmet, {
  strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  frameguard: { action: 'deny' }, // for browsers that do not know frame-ancestors
  contentSecurityPolicy: { directives: { frameAncestors: ["'none'"] } },
});`,
    },
    {
      framework: 'Remix',
      language: 'js',
      code: `// server.js, with Express before Remix: documents, data and files alike. Before: headers in one route's headers().
import { createRequestHandler } from '@remix-run/express';
import express from 'express';
import * as build from './build/server/index.js';

const app = express();
app.use((_request, response, next) => {
  response.set({
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'content-security-policy': "frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
  });
  next();
});
app.use(express.static('build/client'));
app.all('*', createRequestHandler({ build }));`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/environments/production.rb
Rails.application.configure do
  config.force_ssl = true
  config.ssl_options = { hsts: { expires: 2.years, subdomains: true } }
  config.action_dispatch.default_headers.merge!( # X-Frame-Options: SAMEORIGIN is among them already
    "X-Frame-Options" => "DENY",
    "Cross-Origin-Opener-Policy" => "same-origin"
  )
end

# config/initializers/content_security_policy.rb
Rails.application.config.content_security_policy { |policy| policy.frame_ancestors :none }`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// In bootstrap/app.php: $middleware->append(PageHeaders::class);
final class PageHeaders
{
    public function handle(Request $request, Closure $next)
    {
        $response = $next($request);
        $response->headers->add([
            'Strict-Transport-Security' => 'max-age=63072000; includeSubDomains',
            'Content-Security-Policy' => "frame-ancestors 'none'",
            'Cross-Origin-Opener-Policy' => 'same-origin',
        ]);

        return $response;
    }
}`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import "net/http"

func withHeaders(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
		w.Header().Set("Content-Security-Policy", "frame-ancestors 'none'")
		w.Header().Set("Cross-Origin-Opener-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}`,
    },
  ],
});
