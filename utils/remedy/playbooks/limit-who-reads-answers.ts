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
  ],
});
