import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `app.set('trust proxy', 1); // behind a proxy that ends TLS
app.use((req, res, next) => {
  if (req.secure) {
    res.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
    return next();
  }
  // Pages are sent on; an API call in clear text has already shown its token and must fail.
  if (req.method === 'GET' && !req.get('authorization')) return res.redirect(301, 'https://' + req.hostname + req.url);
  res.status(403).json({ error: 'use https' });
});`,
    },
    {
      framework: 'Next.js',
      language: 'js',
      code: `// next.config.mjs
const headers = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'Content-Security-Policy', value: 'upgrade-insecure-requests' },
];

export default {
  async headers() {
    return [{ source: '/:path*', headers }];
  },
};`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// One place that knows the API's address, and refuses clear text outside of development.
const API = new URL(import.meta.env.VITE_API ?? '/api/', location.href);
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
if (API.protocol !== 'https:' && !LOCAL.includes(API.hostname)) throw new Error('API must use https');

export function request(path, token, init = {}) {
  return fetch(new URL(path, API), { ...init, headers: { ...init.headers, authorization: 'Bearer ' + token } });
}

export function liveUpdates() {
  const url = new URL('live', API);
  url.protocol = API.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(url);
}`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `const app = Fastify({ trustProxy: true }); // behind a proxy that ends TLS

app.addHook('onRequest', async (request, reply) => {
  if (request.protocol === 'https') {
    reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
    return;
  }
  // Pages are sent on; an API call in clear text has already shown its token and must fail.
  const isPage = request.method === 'GET' && !request.headers.authorization;
  if (isPage) return reply.redirect('https://' + request.hostname + request.url, 301);
  return reply.code(403).send({ error: 'use https' });
});`,
    },
    {
      framework: 'Remix',
      language: 'tsx',
      code: `// app/entry.server.tsx: the header with every document; the server before it ends TLS and sends http on.
import { renderToString } from 'react-dom/server';
import { type EntryContext, RemixServer } from '@remix-run/react';

export default function handle(request: Request, status: number, headers: Headers, context: EntryContext) {
  headers.set('content-type', 'text/html');
  headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  const page = renderToString(<RemixServer context={context} url={request.url} />);
  return new Response('<!doctype html>' + page, { status, headers });
}`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 63072000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # only behind a proxy that sets it
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/environments/production.rb
Rails.application.configure do
  config.assume_ssl = true # behind a proxy that ends TLS
  config.force_ssl = true  # redirects, sends Strict-Transport-Security, makes cookies Secure
  config.ssl_options = { hsts: { expires: 2.years, subdomains: true } }
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// In bootstrap/app.php: $middleware->trustProxies(at: ['10.0.0.0/8'])->append(StrictTransport::class);
final class StrictTransport
{
    public function handle(Request $request, Closure $next)
    {
        if (! $request->secure()) {
            abort_if($request->bearerToken() !== null, 403, 'use https');

            return redirect()->secure($request->getRequestUri(), 301);
        }

        return $next($request)->header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
    }
}`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

class Transport {
  // Strict-Transport-Security is sent over TLS as it is. Behind a proxy: server.forward-headers-strategy=native
  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http
        .redirectToHttps(Customizer.withDefaults()) // Spring Security 6.5
        .headers(headers -> headers.httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(63072000)))
        .build();
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `builder.Services.AddHsts(options =>
{
    options.MaxAge = TimeSpan.FromDays(730);
    options.IncludeSubDomains = true;
});
builder.Services.Configure<ForwardedHeadersOptions>(options =>
    options.ForwardedHeaders = ForwardedHeaders.XForwardedProto);

var app = builder.Build();
app.UseForwardedHeaders(); // from the proxies in KnownProxies alone
app.UseHsts();
app.UseHttpsRedirection();`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import "net/http"

func overTLS(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// Behind a proxy that ends TLS r.TLS is nil: ask the header that it sets, and let nobody else set it.
		if r.TLS != nil {
			w.Header().Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
			next.ServeHTTP(w, r)
			return
		}
		if r.Header.Get("Authorization") != "" {
			http.Error(w, "use https", http.StatusForbidden)
			return
		}
		http.Redirect(w, r, "https://"+r.Host+r.URL.RequestURI(), http.StatusMovedPermanently)
	})
}`,
    },
  ],
});
