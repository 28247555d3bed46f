import { transformWithOxc } from 'vite';
import { githubToken, opaque } from '@/utils/demo/credentials';
import { sample } from '@/utils/lib/sample';
import { page, redirect, script, withCookies } from '../answers';
import { type Answer, type Arrived, type Site, serveSite } from '../serve-site';
import { jwt } from '../tokens';

/** One token for each file in which one can stand. */
export function drawSecrets() {
  return {
    app: githubToken(),
    mapped: githubToken(),
    inline: githubToken(),
    header: githubToken(),
    moved: githubToken(),
    elsewhere: githubToken(),
    worker: githubToken(),
    imported: githubToken(),
    service: githubToken(),
    vendor: githubToken(),
    large: githubToken(),
    largeEnd: githubToken(),
    once: githubToken(),
    session: githubToken(),
    slow: githubToken(),
    manifest: githubToken(),
    served: githubToken(),
    publishable: sample('pk_live_', 99, undefined, Math.floor(Math.random() * 1e6)),
    used: opaque(40),
    kept: jwt(),
    cookie: jwt(),
  };
}

export type Secrets = ReturnType<typeof drawSecrets>;

/** TypeScript that is built with its map; the write stands on line 4. */
const KEEPER = `interface Login { readonly token: string }

export function keep(login: Login): void {
  localStorage.setItem('kept_token', login.token);
}
`;
export const KEPT = { source: 'src/keep.ts', line: 4 } as const;

/** In two, so that no tool takes this file for a script with a map. */
const MAPPED = ['sourceMapping', 'URL'].join('');

/** Line and column at which `app` stands in `/app.js`, and `mapped` in its source. */
export const PLACES = { app: '3:22', mapped: 'src/server/mail.ts:2:23' } as const;

const map = (sources: Readonly<Record<string, string>>) =>
  JSON.stringify({
    version: 3,
    sources: Object.keys(sources),
    sourcesContent: Object.values(sources),
    names: [],
    mappings: 'AAAA',
  });

export interface ScriptSite extends Site {
  /** Another port of the same machine. */
  readonly other: Site;
  readonly secrets: Secrets;
  /** What asked for a file beside the page itself. */
  readonly ours: () => readonly Arrived[];
  stopAll(): Promise<void>;
}

/** An app whose scripts of every kind hold tokens, and a server that answers every address it does not know with the app. */
export async function serveScripts(): Promise<ScriptSite> {
  const secrets = drawSecrets();
  const built = await transformWithOxc(KEEPER, KEPT.source, { sourcemap: true });
  let version = 1;
  let isHeld = false;
  const other = await serveSite({
    '/moved-app.js': script(`globalThis.moved = '${secrets.elsewhere}';`),
    '/moved.map': {
      headers: { 'content-type': 'application/json' },
      body: map({ 'src/moved.ts': `const key = '${secrets.moved}';` }),
    },
    '/vendor.js': script(`globalThis.vendor = '${secrets.vendor}';`),
  });
  const tags = [
    '/app.js',
    '/inline.js',
    '/header.js',
    '/moved.js',
    '/keep.js',
    '/moved-map.js',
    '/large.js',
    `/once.js?X-Amz-Signature=${opaque(40)}`,
    '/publishable.js',
    '/session.js',
    '/changing.js',
    `${other.origin}/vendor.js`,
  ].map((src) => `<script src="${src}"></script>`);
  const index = page(
    `new Worker('/worker.js'); navigator.serviceWorker.register('/sw.js');
    fetch('/api', { headers: { Authorization: 'Bearer ' + globalThis.apiToken } });`,
    `<link rel="manifest" href="/app.webmanifest"><h1>Scripts</h1>${tags.join('')}`,
  );
  const largest = 'x'.repeat(11_000_000);
  const site = await serveSite({
    '/': withCookies(index, `session_id=${secrets.cookie}; Path=/; SameSite=Lax`),
    '/app.js': script(
      `// An app.\n\nconst mail = { key: '${secrets.app}' };\nvar apiToken = '${secrets.used}';\n//# ${MAPPED}=app.js.map\n`,
    ),
    '/app.js.map': {
      headers: { 'content-type': 'application/json' },
      body: map({
        'src/app.ts': 'export const app = 1;\n',
        'src/server/mail.ts': `// Not in the bundle.\nconst mailerSecret = '${secrets.mapped}';\n`,
      }),
    },
    '/inline.js': script(
      `globalThis.inline = 1;\n//# ${MAPPED}=data:application/json;base64,${Buffer.from(
        map({ 'src/inline.ts': `const key = '${secrets.inline}';` }),
      ).toString('base64')}\n`,
    ),
    '/header.js': {
      headers: { 'content-type': 'text/javascript', sourcemap: '/maps/header.map' },
      body: 'globalThis.header = 1;',
    },
    '/keep.js': script(
      `${built.code.replace('export ', '')}keep({ token: '${secrets.kept}' });\n//# ${MAPPED}=keep.js.map`,
    ),
    '/keep.js.map': { headers: { 'content-type': 'application/json' }, body: JSON.stringify(built.map) },
    '/moved-map.js': script(`globalThis.movedMap = 1;\n//# ${MAPPED}=/maps/moved.map`),
    '/maps/moved.map': redirect(`${other.origin}/moved.map`, 301),
    '/maps/header.map': {
      headers: { 'content-type': 'application/json' },
      body: map({ 'src/header.ts': `const key = '${secrets.header}';` }),
    },
    '/moved.js': redirect(`${other.origin}/moved-app.js`),
    '/large.js': script(`globalThis.large = '${secrets.large}';/*${largest}*/globalThis.end = '${secrets.largeEnd}';`),
    '/once.js': script(`globalThis.once = '${secrets.once}';`),
    '/publishable.js': script(`globalThis.stripe = '${secrets.publishable}';`),
    // Made for who is logged in.
    '/session.js': ({ headers }): Answer =>
      headers.cookie?.includes(secrets.cookie)
        ? script(`globalThis.mine = '${secrets.session}';`)
        : { status: 401, body: '' },
    '/changing.js': (): Answer => script(`globalThis.version = ${'1'.repeat(version)};`),
    '/next-version': (): Answer => {
      version += 1;
      return { body: '' };
    },
    '/worker.js': script(`importScripts('/imported.js'); globalThis.key = '${secrets.worker}';`),
    '/imported.js': script(`globalThis.imported = '${secrets.imported}';`),
    '/sw.js': script(`globalThis.key = '${secrets.service}'; addEventListener('install', () => skipWaiting());`),
    '/app.webmanifest': {
      headers: { 'content-type': 'application/manifest+json' },
      body: JSON.stringify({ name: 'Scripts', start_url: '/', description: secrets.manifest }),
    },
    '/elsewhere': page('', `<script src="${other.localhost}/vendor.js"></script>`),
    // Takes its time with whoever asks first beside the page.
    '/slow': page('', '<script src="/slow.js"></script>'),
    '/slow.js': async ({ headers }): Promise<Answer> => {
      if (headers['sec-fetch-dest'] === 'empty' && !isHeld) {
        isHeld = true;
        await new Promise((resolve) => setTimeout(resolve, 4_000));
      }
      return script(`globalThis.slow = '${secrets.slow}';`);
    },
    '/.env': { headers: { 'content-type': 'text/plain' }, body: `NODE_ENV=production\nGITHUB=${secrets.served}\n` },
    '/api': { body: '{}', headers: { 'content-type': 'application/json' } },
    '/*': index,
  });
  return {
    ...site,
    requests: site.requests,
    other,
    secrets,
    ours: () =>
      [...site.requests, ...other.requests].filter(
        ({ headers, path }) => headers['sec-fetch-dest'] === 'empty' && path !== '/api' && path !== '/next-version',
      ),
    stopAll: async () => {
      await Promise.all([site.stop(), other.stop()]);
    },
  };
}
