import { randomBytes } from 'node:crypto';
import { type FileStory, type HarExchange, harOf, inBackground, js, type PageStory } from './story';

// What the stories have in common. No default export: it is no case.

const part = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A JWT with this header and these claims, of this moment and for an hour; a text stands as it is. The signature is random. */
export function jwtOf(header: object, claims: object | string = {}, signature = randomBytes(32).toString('base64url')) {
  const now = Math.floor(Date.now() / 1000);
  const times = { sub: randomBytes(6).toString('hex'), iat: now, exp: now + 3600 };
  const head = part({ alg: 'RS256', typ: 'JWT', ...header });
  return `${head}.${part(typeof claims === 'string' ? claims : { ...times, ...claims })}.${signature}`;
}

/** A page that keeps this under a key of `localStorage` and sends it as a credential, perhaps to the other host as well. */
export function keeping(
  token: string,
  { key = 'access_token', scheme = 'Bearer', alsoThere = false, method = 'GET' } = {},
): PageStory {
  const answer = {
    headers: {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization',
    },
    body: '{}',
  };
  return {
    kind: 'page',
    resources: (other) => ({
      '/': () => ({
        body: `<script>
          localStorage.setItem(${js(key)}, ${js(token)});
          const headers = { authorization: ${js(scheme)} + ' ' + localStorage.getItem(${js(key)}) };
          fetch('/api/me', { method: ${js(method)}, headers });
          ${alsoThere ? `fetch(${js(other())} + '/api/stock', { headers });` : ''}
        </script>`,
      }),
      '/api/me': answer,
      '/api/stock': answer,
    }),
    isSeen: ({ uses }) => uses.some(({ template }) => template === (alsoThere ? '/api/stock' : '/api/me')),
  };
}

/** A recording of `https://app.shop.test/` with these requests. */
export function recorded(exchanges: () => readonly HarExchange[], page = 'https://app.shop.test/'): FileStory {
  return {
    kind: 'file',
    name: 'app.har',
    site: new URL(page).hostname.split('.').slice(-2).join('.'),
    text: () =>
      harOf(page, [{ url: page, answer: [['content-type', 'text/html']], body: '<h1>Shop</h1>' }, ...exchanges()]),
  };
}

/** Requests with a bearer token to these addresses, all answered well. */
export function calls(token: () => string, ...urls: readonly string[]): FileStory {
  return recorded(() => {
    const authorization = `Bearer ${token()}`;
    return urls.map((url) => ({ url, headers: { authorization }, body: '{}' }));
  });
}

/** A page whose answer sets this cookie, whatever else it holds. */
export function setting(cookie: string, body = '<h1>Shop</h1>'): PageStory {
  return { kind: 'page', hasCookies: true, resources: () => ({ '/': { headers: { 'set-cookie': cookie }, body } }) };
}

/** A page with this markup. */
export function showing(body: string): PageStory {
  return { kind: 'page', resources: () => ({ '/': { body } }) };
}

interface KeptCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly sameSite?: 'Lax' | 'Strict' | 'None';
}

/** The storage state of a browser: cookies done right but for what is given, and values of `localStorage` by origin. */
export function stateOf(
  cookies: readonly KeptCookie[],
  kept: Readonly<Record<string, Readonly<Record<string, string>>>>,
) {
  const origins = Object.entries(kept).map(([origin, values]) => ({
    origin,
    localStorage: Object.entries(values).map(([name, value]) => ({ name, value })),
  }));
  const full = cookies.map((one) => ({
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    ...one,
  }));
  return JSON.stringify({ cookies: full, origins });
}

/** A storage state of `shop.test` as a file. */
export function stored(...state: Parameters<typeof stateOf>): FileStory {
  return { kind: 'file', name: 'state.json', site: 'shop.test', text: () => stateOf(...state) };
}

const JSON_ANSWER = { headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' }, body: '{}' };
const CORS = { ...JSON_ANSWER, headers: { ...JSON_ANSWER.headers, 'access-control-allow-headers': 'authorization' } };

/** A page that keeps these values in `localStorage`, and then does this. */
export function storing(values: Readonly<Record<string, string>>, then = ''): PageStory {
  return {
    kind: 'page',
    resources: () => ({
      '/': `<script type="module">
        for (const [key, value] of Object.entries(${js(values)})) localStorage.setItem(key, value);
        ${then}
        document.title = 'done';
      </script>`,
      '/api/me': JSON_ANSWER,
    }),
    visit: async (page) => {
      await page.waitForFunction(() => document.title === 'done', inBackground);
    },
  };
}

/** A page that does this and keeps nothing; `other` is the other host. It is seen once the endpoint was. */
export function asking(does: string, endpoint = '/api/me'): PageStory {
  return {
    kind: 'page',
    resources: (other) => ({
      '/': () => ({ body: `<script type="module">const other = ${js(other())}; ${does};</script>` }),
      '/api/me': JSON_ANSWER,
      '/api/stats': CORS,
    }),
    isSeen: ({ uses }) => uses.some(({ template }) => template === endpoint),
  };
}

/** A page that keeps a token in memory and sends it. */
export const inMemory = (token: string): PageStory =>
  asking(`fetch('/api/me', { headers: { authorization: ${js(`Bearer ${token}`)} } })`);

/** A page with these files, of which `/app.js` is its script. */
export function loading(files: Readonly<Record<string, string>>): PageStory {
  const surface = '/app.js.map' in files ? 'source-map' : 'script';
  return {
    kind: 'page',
    resources: () => ({ '/': '<script src="/app.js"></script><h1>Shop</h1>', ...files }),
    isSeen: ({ coverage }) => coverage.some((row) => row.surface === surface && row.state === 'inspected'),
  };
}
