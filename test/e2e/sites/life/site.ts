import { json, page, script, withCookies } from '../answers';
import { type Site, serveSite } from '../serve-site';
import { jwt, opaque } from '../tokens';

/** What `/app.js` gives the page: each does one thing of a session, and is done when it resolves. */
export interface LifePage {
  readonly app: {
    /** Gets a token, puts it away, and gives it back to the test. */
    readonly login: () => Promise<string>;
    /** Asks for a token with a JSON object of fields, sent as the last word says, and gives its value. */
    readonly ask: (path: string, fields: string, as: 'form' | 'json' | 'xhr') => Promise<string>;
    readonly copy: () => void;
    readonly send: () => Promise<number>;
    /** Another token in the same place. */
    readonly renew: () => Promise<string>;
    /** Asks the server and leaves the token where it lies. */
    readonly leave: (path: string, method?: string) => Promise<number>;
    /** Asks the server and deletes every copy. */
    readonly logout: () => Promise<number>;
    /** Has the server clear the cookie alone. */
    readonly drop: () => Promise<number>;
    /** Sends the token again and again, as a forgotten timer does. */
    readonly poll: () => void;
  };
}

/** `keep`: what the page does with a token that it was given. */
const app = (keep: string) => `
const ask = async (path, method = 'GET', headers = {}) => (await fetch(path, { method, headers })).status;
let token = null;
async function take(path) {
  const answer = await fetch(path, { method: 'POST' });
  token = (await answer.json()).access_token;
  ${keep}
  return token;
}
const send = () => ask('/api/me', 'GET', { authorization: 'Bearer ' + token });
globalThis.app = {
  login: () => take('/oauth/token'),
  async ask(path, text, as) {
    const fields = JSON.parse(text);
    const form = new URLSearchParams(fields);
    if (as !== 'xhr') {
      const body = as === 'form' ? form : JSON.stringify(fields);
      const answer = await fetch(path, { method: 'POST', body });
      return (await answer.json()).access_token;
    }
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
    await new Promise((resolve) => {
      request.onload = resolve;
      request.send(form.toString());
    });
    return JSON.parse(request.responseText).access_token;
  },
  copy: () => sessionStorage.setItem('copy', token),
  send,
  renew: () => take('/oauth/token'),
  leave: (path, method = 'POST') => ask(path, method),
  async logout() {
    const status = await ask('/api/logout', 'POST');
    localStorage.removeItem('auth');
    sessionStorage.removeItem('copy');
    return status;
  },
  drop: () => ask('/api/me?drop', 'POST'),
  poll: () => setInterval(send, 400),
};
`;

/** An app with a login: `accepts` says whether its API still takes a token. */
export function serveLife(accepts: () => boolean): Promise<Site> {
  const leaky = app("localStorage.setItem('auth', token);");
  // The next version of the app: the same login, the token in memory alone, and what the last version left is gone.
  const mended = `localStorage.removeItem('auth');${app('')}`;
  const cookie = `session_id=${opaque()}`;
  return serveSite({
    '/': page('', '<h1>An app</h1><script src="/app.js"></script>'),
    '/app.js': script(leaky),
    '/mended': page('', '<h1>An app</h1><script src="/mended.js"></script>'),
    '/mended.js': script(mended),
    '/actuator/env': json({}),
    // A script of another site, and a frame of its own.
    '/mixed': ({ headers }) => {
      const port = headers.host?.split(':')[1];
      return page(
        '',
        `<script src="/app.js"></script><script src="http://localhost:${port}/sdk.js"></script><iframe src="/"></iframe>`,
      );
    },
    '/sdk.js': script('globalThis.sdk = (token) => localStorage.setItem("sdk", token);'),
    '/guarded': {
      headers: { 'content-security-policy': "script-src 'self'" },
      body: `<!doctype html><meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">
        <link rel="icon" href="data:,"><script src="/app.js"></script>`,
    },
    '/oauth/token': () => withCookies(json({ access_token: jwt() }), `${cookie}; Path=/; HttpOnly`),
    '/api/login': () => json({ access_token: jwt() }),
    '/api/me': ({ path }) =>
      path.endsWith('?drop')
        ? withCookies(json({}), `${cookie}; Path=/; HttpOnly; Max-Age=0`)
        : { ...json({}), status: accepts() ? 200 : 401 },
    '/api/logout': { status: 204 },
    '/refused/logout': { status: 403 },
    '/logout': page('', '<h1>Bye</h1>'),
  });
}
