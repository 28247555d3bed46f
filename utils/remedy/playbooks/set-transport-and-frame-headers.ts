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
  ],
});
