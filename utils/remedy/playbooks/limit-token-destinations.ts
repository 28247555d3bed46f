import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// A second line of defence: pages may only talk to the hosts named here.
app.use((req, res, next) => {
  res.set('content-security-policy', "connect-src 'self' https://api.example.com; form-action 'self'");
  res.set('referrer-policy', 'strict-origin-when-cross-origin');
  next();
});`,
    },
    {
      framework: 'Next.js',
      language: 'js',
      code: `// next.config.mjs
const policy = "connect-src 'self' https://api.example.com; form-action 'self'";

export default {
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'Content-Security-Policy', value: policy },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        ],
      },
    ];
  },
};`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// The token goes to the hosts of this list and to no other.
const ALLOWED = new Set(['https://api.example.com']);

export function withToken(url, init = {}, token) {
  const target = new URL(url, location.href);
  const headers = new Headers(init.headers);
  if (ALLOWED.has(target.origin)) headers.set('authorization', 'Bearer ' + token);
  else headers.delete('authorization');
  return fetch(target, { ...init, headers });
}`,
    },
    {
      framework: 'axios',
      language: 'js',
      code: `import axios from 'axios';

// An instance of its own instead of axios.defaults or a global interceptor.
export const api = axios.create({ baseURL: 'https://api.example.com' });
api.interceptors.request.use((config) => {
  const target = new URL(axios.getUri(config), location.href);
  if (target.origin === 'https://api.example.com') config.headers.set('Authorization', 'Bearer ' + currentToken());
  return config;
});`,
    },
    {
      framework: 'Sentry',
      language: 'js',
      code: `// Monitoring and analytics: take credentials out before anything is sent.
import * as Sentry from '@sentry/browser';

Sentry.init({
  dsn: 'https://public@sentry.example.com/1',
  beforeSend(event) {
    if (event.request) {
      delete event.request.headers;
      delete event.request.cookies;
      delete event.request.query_string;
      event.request.url = event.request.url?.split(/[?#]/)[0];
    }
    return event;
  },
});`,
    },
  ],
});
