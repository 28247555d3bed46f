import { cors, json, page, redirect, script, withCookies } from '../answers';
import { type Site, serveSite } from '../serve-site';

const WORKER = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => {
  const { url, token } = event.data;
  event.waitUntil(fetch(url, { headers: { Authorization: 'Bearer ' + token } }).then(() => event.ports[0].postMessage('')));
});
`;

const APP = `
globalThis.send = async (url, headers = {}, method = 'GET') => {
  const response = await fetch(url, { headers, method, credentials: 'include' }).catch(() => null);
  return response ? response.status : null;
};
globalThis.sendByXhr = (url, name, value) => new Promise((resolve) => {
  const request = new XMLHttpRequest();
  request.open('PUT', url);
  request.setRequestHeader(name, value);
  request.onloadend = () => resolve(request.status);
  request.send();
});
globalThis.sendByWorker = async (url, token) => {
  const { active } = await navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready);
  const { port1, port2 } = new MessageChannel();
  active.postMessage({ url, token }, [port2]);
  await new Promise((resolve) => { port1.onmessage = resolve; });
};
`;

/** What an app remembers that is no token; each travels too. */
export const ORDINARY_COOKIES = [
  'theme=dark',
  'lang=en-GB',
  'consent=necessary.statistics',
  'sidebar=collapsed',
  'timezone=Europe%2FBerlin',
  'currency=EUR',
  'last_visit=2026-05-04T10:11:12.000Z',
  'ab_test=checkout-button-green-variant',
  '_ga=GA1.2.1234567890.1700000000',
  'page_size=50',
  'layout=three-column-with-preview',
  'seen_announcements=1,2,3,5,8',
  'returnTo=%2Fprojects%2Fnotes%2Foverview',
] as const;

export const ORDINARY_SETTINGS: Readonly<Record<string, string>> = {
  theme: 'dark',
  'editor.font': 'JetBrains Mono, monospace',
  locale: 'en-GB',
  'feature-flags': JSON.stringify({ newCheckout: true, betaSearch: false, variant: 'control-group' }),
  'translations.en': JSON.stringify({ hello: 'Hello there, good to see you', bye: 'See you later' }),
  'recently-viewed': JSON.stringify(['/projects/notes', '/projects/tasks']),
  'window-size': '1280x800',
};

/** An app with an API, and pages that call it; a vendor is the same server under the other host. */
export function serveTraffic(): Promise<Site> {
  return serveSite({
    '/': withCookies(page('', '<a id="vendor" href="">Help</a><script src="/app.js"></script>'), ...ORDINARY_COOKIES),
    '/app.js': script(APP),
    '/worker.js': script(WORKER),
    '/api/users/*': cors(json({ ok: true })),
    '/api/forbidden': { status: 403, body: '' },
    '/api/ahead/*': () => json({ ok: true }, { date: new Date(Date.now() + 3_600_000).toUTCString() }),
    '/api/moved': redirect('/api/users/7'),
    '/api/login': ({ headers }) =>
      withCookies(json({}), `session_id=${headers['x-give'] ?? ''}; Path=/; HttpOnly; SameSite=Lax`),
    '/vendor/*': cors(json({ ok: true })),
    '/help': page(''),
  });
}
