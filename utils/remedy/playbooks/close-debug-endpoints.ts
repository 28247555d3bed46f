import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 1,
  correct: 2,
  verify: 1,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `if (process.env.NODE_ENV !== 'production') {
  const { router } = await import('#debug');
  app.use('/debug', router);
}`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// proxy.ts (middleware.ts before Next.js 16)
import { type NextRequest, NextResponse } from 'next/server';

export function proxy(request: NextRequest) {
  const isDebug = request.nextUrl.pathname.startsWith('/debug');
  if (isDebug && process.env.NODE_ENV === 'production') return new NextResponse(null, { status: 404 });
  return NextResponse.next();
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// What only developers need is left out of the build, not hidden in it.
if (import.meta.env.DEV) {
  const { inspect } = await import('#debug');
  inspect();
}`,
    },
    {
      framework: 'Spring',
      language: 'shell',
      code: `# application.properties: health alone, the rest on a port that is not reachable from outside
management.endpoints.web.exposure.include=health
management.server.port=9090
management.server.address=127.0.0.1`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py
DEBUG = False
if DEBUG:
    INSTALLED_APPS += ["debug_toolbar"]`,
    },
    {
      framework: 'Laravel',
      language: 'shell',
      code: `# .env in production; telescope and debugbar belong to require-dev
APP_DEBUG=false
TELESCOPE_ENABLED=false
DEBUGBAR_ENABLED=false`,
    },
    {
      framework: 'Go',
      language: 'go',
      code: `// Not on the public mux: importing net/http/pprof adds its paths to http.DefaultServeMux.
func serve(mux *http.ServeMux) {
	go func() { log.Println(http.ListenAndServe("127.0.0.1:6060", nil)) }()
	log.Fatal(http.ListenAndServe(":8080", mux))
}`,
    },
    {
      framework: 'nginx',
      language: 'nginx',
      code: `location ~ ^/(actuator|debug|_profiler|telescope|server-status) {
    return 404;
}`,
    },
  ],
});
