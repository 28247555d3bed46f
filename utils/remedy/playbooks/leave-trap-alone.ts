import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 2,
  verify: 1,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// A trap of your own: nothing uses this key, so whoever sends it has read what they should not.
app.use((req, res, next) => {
  if (!(req.get('authorization') ?? '').includes(process.env.TRAP_KEY)) return next();
  log.warn({ event: 'trap-sprung', client: req.ip, agent: req.get('user-agent'), path: req.path });
  res.sendStatus(401);
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// middleware.ts
import { type NextRequest, NextResponse } from 'next/server';

export function middleware(request: NextRequest) {
  const isTrap = request.headers.get('authorization')?.includes(process.env.TRAP_KEY ?? ' ') ?? false;
  if (!isTrap) return NextResponse.next();
  console.warn(JSON.stringify({ event: 'trap-sprung', path: request.nextUrl.pathname }));
  return new NextResponse(null, { status: 401 });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Nothing to change in the page. A trap that stands in a bundle on purpose has a comment that says whose it is:
// TRAP: security@shop.example, set 2026-03. Never use.`,
    },
  ],
});
