import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

type Accepts = (token: string) => Promise<boolean>;

export const isJwt: Accepts = async (token) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);

/**
 * A page as oidc-client-ts documents it, with its user store in localStorage and an API of its own; or `inMemory`, as the playbook
 * `use-code-flow-with-pkce` has it, renewing its tokens once. Asked for each page: an app may be mended while it is served.
 */
export function createSpa(issuer: string, spa: string, accepts: Accepts = isJwt, inMemory = () => false): Server {
  const library = readFileSync(
    path.join(path.dirname(require.resolve('oidc-client-ts/package.json')), 'dist/browser/oidc-client-ts.min.js'),
  );
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', spa);
    if (pathname === '/oidc.js') return reply(response, 'text/javascript', library);
    if (pathname === '/api/me') {
      const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ');
      const known = scheme === 'Bearer' && (await accepts(token));
      response.statusCode = known ? 200 : 401;
      return reply(response, 'application/json', JSON.stringify({ known }));
    }
    if (inMemory() && (pathname === '/cb.html' || pathname === '/'))
      return reply(response, 'text/html', onePage(settings(issuer, IN_MEMORY)));
    if (pathname === '/cb.html') return reply(response, 'text/html', callbackPage(settings(issuer)));
    if (pathname === '/') return reply(response, 'text/html', startPage(settings(issuer)));
    response.statusCode = 404;
    return reply(response, 'text/plain', 'nothing here');
  });
}

function reply(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.end(body);
}

const IN_MEMORY = 'new oidc.InMemoryWebStorage()';

function settings(issuer: string, store = 'localStorage'): string {
  return `{
    authority: ${JSON.stringify(issuer)}, client_id: 'spa', redirect_uri: location.origin + '/cb.html',
    scope: 'openid offline_access profile email api', resource: 'urn:api', extraQueryParams: { prompt: 'consent' },
    userStore: new oidc.WebStorageStateStore({ store: ${store} }),
  }`;
}

function callbackPage(config: string): string {
  return `<!doctype html><title>Signing in</title><script src="/oidc.js"></script><script>
  new oidc.UserManager(${config}).signinCallback().then(
    () => location.replace('/'), (error) => { document.body.textContent = error; });
</script>`;
}

/** Start and callback in one document, which is what memory outlives. */
function onePage(config: string): string {
  return `<!doctype html><title>Notes</title><h1>Notes</h1><button id="login">Log in</button><pre id="out"></pre>
<script src="/oidc.js"></script><script type="module">
  const manager = new oidc.UserManager(${config});
  document.querySelector('#login').onclick = () => manager.signinRedirect();
  if (location.pathname === '/cb.html') {
    await manager.signinCallback();
    history.replaceState(null, '', '/');
    await manager.signinSilent(); // the refresh token is used up, and another one comes back
    const user = await manager.getUser();
    const answer = await fetch('/api/me', { headers: { Authorization: 'Bearer ' + user.access_token } });
    document.querySelector('#out').textContent = JSON.stringify({ sub: user.profile.sub, answer: await answer.json() });
  }
</script>`;
}

function startPage(config: string): string {
  return `<!doctype html><title>Notes</title><h1>Notes</h1><button id="login">Log in</button><pre id="out"></pre>
<script src="/oidc.js"></script><script>
  localStorage.setItem('theme', 'dark');
  localStorage.setItem('i18nextLng', 'en-GB');
  const manager = new oidc.UserManager(${config});
  document.querySelector('#login').onclick = () => manager.signinRedirect();
  manager.getUser().then(async (user) => {
    if (!user) return;
    const answer = await fetch('/api/me', { headers: { Authorization: 'Bearer ' + user.access_token } });
    document.querySelector('#out').textContent = JSON.stringify({ sub: user.profile.sub, answer: await answer.json() });
  });
</script>`;
}
