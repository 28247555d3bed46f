import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 3,
  verify: 1,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import cors from 'cors';

const allowed = new Set(['https://app.example.com', 'https://admin.example.com']);

app.use(
  cors({
    // Requests without Origin come from no page; they get no header and need none.
    origin: (origin, done) => done(null, origin !== undefined && allowed.has(origin)),
    credentials: true,
  }),
);`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/api/me/route.ts
const allowed = new Set(['https://app.example.com']);

export async function GET(request: Request) {
  const origin = request.headers.get('origin');
  const headers = new Headers({ vary: 'Origin', 'cross-origin-resource-policy': 'same-site' });
  if (origin !== null && allowed.has(origin)) {
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-credentials', 'true');
  }
  return Response.json(await me(request), { headers });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Instead of a script with a callback: JSON, and cookies only where the API is one's own.
export async function load(path) {
  const answer = await fetch('https://api.example.com' + path, { credentials: 'include' });
  if (!answer.ok) throw new Error('status ' + answer.status);
  return answer.json();
}`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import cors from '@fastify/cors';

await app.register(cors, { origin: ['https://app.example.com'], credentials: true });`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py, django-cors-headers
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]  # never CORS_ALLOW_ALL_ORIGINS with credentials
CORS_ALLOW_CREDENTIALS = True`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// config/cors.php
return [
    'paths' => ['api/*'],
    'allowed_origins' => ['https://app.example.com'],
    'allowed_origins_patterns' => [],
    'supports_credentials' => true,
];`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `@Bean
CorsConfigurationSource corsConfigurationSource() {
  var cors = new CorsConfiguration();
  cors.setAllowedOrigins(List.of("https://app.example.com")); // not setAllowedOriginPatterns("*")
  cors.setAllowCredentials(true);
  var source = new UrlBasedCorsConfigurationSource();
  source.registerCorsConfiguration("/api/**", cors);
  return source;
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `builder.Services.AddCors(options => options.AddDefaultPolicy(policy =>
    policy.WithOrigins("https://app.example.com").AllowCredentials())); // not SetIsOriginAllowed(_ => true)`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/initializers/cors.rb, with rack-cors; before: origins "*", or a block that is true for every origin
Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins "https://app.example.com"
    resource "/api/*", headers: %w[Content-Type], methods: %i[get post], credentials: true
  end
end`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import "net/http"

var allowed = map[string]bool{"https://app.example.com": true}

func answersFor(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Origin")
		origin := r.Header.Get("Origin")
		if allowed[origin] { // before: whatever Origin said
			w.Header().Set("Access-Control-Allow-Origin", origin)
			w.Header().Set("Access-Control-Allow-Credentials", "true")
		}
		if r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {
			w.Header().Set("Access-Control-Allow-Methods", "GET, POST")
			w.Header().Set("Access-Control-Allow-Headers", "Content-Type")
			w.WriteHeader(http.StatusNoContent)
			return
		}
		next.ServeHTTP(w, r)
	})
}`,
    },
  ],
});
