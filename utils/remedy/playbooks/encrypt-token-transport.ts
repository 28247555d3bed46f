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
  ],
});
