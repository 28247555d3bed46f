import { carefulAccess, carelessAccess } from './access';
import { createApi } from './api';
import { drawWallet, type Wallet } from './credentials';
import { type Answer, type Call, listen, page, redirect } from './http';
import appHtml from './pages/app.html?raw';
import appScript from './pages/app.js?raw';
import carefulScript from './pages/careful.js?raw';
import carelessScript from './pages/careless.js?raw';
import loginHtml from './pages/login.html?raw';
import previewHtml from './pages/preview.html?raw';
import previewScript from './pages/preview.js?raw';
import settingsScript from './pages/settings.js?raw';
import stylesheet from './pages/style.css?raw';
import workerScript from './pages/worker.js?raw';
import { startVendor } from './vendor';

export interface DemoOptions {
  /** Port of the app; 0 or absent takes a free one. */
  readonly port?: number;
  /** Serve the twin that does it right. */
  readonly fixed?: boolean;
}

export interface Demo {
  /** Where the app is, such as `http://localhost:41234/`. */
  readonly url: string;
  /** `localhost:41234`: the site's name in reports. */
  readonly site: string;
  /** Origin of the made-up analytics and help desk vendor: another host, so another site. */
  readonly vendorOrigin: string;
  readonly user: string;
  readonly password: string;
  /** Every raw token drawn for this run, for tests that search for them. Never print these. */
  readonly secrets: readonly string[];
  stop(): Promise<void>;
}

const script = (text: string) => page(text, 'text/javascript');

/**
 * Serves Marginalia, a notes app of our own, and its vendor on loopback. The careless app's `/fixed` leads to its twin, the
 * same app done right with the same account, which runs on a host of its own because cookies know no port. Rejects when
 * the port is taken.
 */
export async function startDemo({ port = 0, fixed = false }: DemoOptions = {}): Promise<Demo> {
  if (fixed) return serve({ port, host: 'localhost', fixed, twin: null });
  const twin = await serve({ port: 0, host: '127.0.0.1', fixed: true, twin: null });
  const demo = await serve({ port, host: 'localhost', fixed, twin }).catch(async (error) => {
    await twin.stop();
    throw error;
  });
  return { ...demo, stop: async () => void (await Promise.all([demo.stop(), twin.stop()])) };
}

interface Serving {
  readonly port: number;
  readonly host: string;
  readonly fixed: boolean;
  readonly twin: Demo | null;
}

async function serve({ port, host, fixed, twin }: Serving): Promise<Demo> {
  const vendor = await startVendor();
  let handle: (call: Call) => Answer = () => ({ status: 503 });
  const server = await listen(port, (call) => handle(call)).catch(async (error) => {
    await vendor.stop();
    throw error;
  });
  const origin = `http://${host}:${server.port}`;
  const drawn = drawWallet(origin);
  const wallet = twin ? { ...drawn, user: twin.user, password: twin.password } : drawn;
  const app = createApp(wallet, vendor.origin, fixed);
  handle = (call) => (twin && call.url.pathname === '/fixed' ? redirect(twin.url) : app(call));
  const { user, password, csrf: _csrf, ...tokens } = wallet;
  return {
    url: `${origin}/`,
    site: `${host}:${server.port}`,
    vendorOrigin: vendor.origin,
    user,
    password,
    secrets: Object.values(tokens),
    async stop() {
      await Promise.all([server.close(), vendor.stop()]);
    },
  };
}

function createApp(wallet: Wallet, vendorOrigin: string, fixed: boolean): (call: Call) => Answer {
  const access = fixed ? carefulAccess(wallet) : carelessAccess(wallet);
  const api = createApi(wallet, access, !fixed);
  const fill = (html: string) => html.replaceAll('%VENDOR%', vendorOrigin);
  const ordinaryCookies = [
    'lang=en-GB; Path=/; SameSite=Lax',
    'consent=necessary.statistics; Path=/; SameSite=Lax',
    `XSRF-TOKEN=${wallet.csrf}; Path=/; Secure; SameSite=Strict`,
  ];
  const open: Record<string, () => Answer> = {
    '/style.css': () => page(stylesheet, 'text/css'),
    '/session.js': () => script(fixed ? carefulScript : carelessScript.replace('%MAIL_KEY%', wallet.mailKey)),
    ...(!fixed && { '/session.js.map': () => page(sourceMap(wallet), 'application/json') }),
    '/app.js': () => script(appScript),
    '/settings.js': () => script(settingsScript),
    '/preview.js': () => script(previewScript),
    '/worker.js': () => script(workerScript),
    '/favicon.ico': () => ({ status: 204 }),
    '/login': () => page(loginHtml, 'text/html', { 'set-cookie': ordinaryCookies }),
  };
  return (call) => {
    const path = call.url.pathname;
    if (path.startsWith('/api/')) return api(call);
    if (path === '/login' && call.method === 'POST') return login(call, wallet, access.welcome);
    const answer = open[path];
    if (answer) return answer();
    if (!access.signedIn(call)) return redirect('/login');
    if (path === '/') return redirect('/notes');
    if (path === '/notes') return page(fill(appHtml));
    if (path.startsWith('/preview/')) return page(previewHtml);
    return { status: 404 };
  };
}

function login(call: Call, wallet: Wallet, welcome: () => Answer): Answer {
  const form = new URLSearchParams(call.body);
  const right = form.get('user') === wallet.user && form.get('password') === wallet.password;
  return right ? welcome() : redirect('/login?failed=1');
}

/** What a bundler of the careless twin publishes beside its bundle: sources of the server among them. */
function sourceMap({ deployToken }: Wallet): string {
  const server = `import { Octokit } from 'octokit';\n\nexport const github = new Octokit({ auth: '${deployToken}' });\n`;
  const [sources, sourcesContent] = [
    ['../src/session.js', '../server/deploy.js'],
    [null, server],
  ];
  return JSON.stringify({ version: 3, file: 'session.js', sources, sourcesContent, names: [], mappings: 'AAAA' });
}
