import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `const neverKept = (req, res, next) => {
  res.set('cache-control', 'no-store');
  next();
};
app.use(['/oauth/token', '/api/session', '/api/me'], neverKept);`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/api/session/route.ts
import { NextResponse } from 'next/server';

export const dynamic = 'force-dynamic';

export async function GET() {
  return NextResponse.json(await session(), { headers: { 'cache-control': 'no-store' } });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Back after the logout shows the page as it was: ask whether the session still stands.
addEventListener('pageshow', async (event) => {
  if (!event.persisted) return;
  const answer = await fetch('/api/me', { cache: 'no-store' });
  if (!answer.ok) location.replace('/login');
});`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `app.addHook('onSend', async (request, reply) => {
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
});`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_control


@method_decorator(cache_control(no_store=True), name="dispatch")
class SessionView(View):
    ...`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `class SessionsController < ApplicationController
  before_action :no_store # Rails 7.1; Cache-Control: no-store
end`,
    },
    {
      framework: 'Go',
      language: 'go',
      code: `func neverKept(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `[HttpGet("/api/session")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public IActionResult Session() => Ok(current);`,
    },
    {
      framework: 'nginx',
      language: 'nginx',
      code: `location /api/ {
    proxy_pass http://app;
    proxy_cache off;
    add_header Cache-Control "no-store" always;
}`,
    },
  ],
});
