import { githubToken, hex, jwt, opaque } from '@/utils/demo/credentials';
import { cors, json, page, script } from './answers';
import { type Arrived, type Site, serveSite } from './serve-site';

const anyJwt = () => jwt({ sub: hex(12), iat: 1_700_000_000, jti: hex(16) }, Buffer.from(opaque(32)));

/** One random token for each place where a page can put one. The names say the place. */
export function drawPlanted() {
  return {
    bearer: opaque(40),
    nestedJwt: anyJwt(),
    sessionGithub: githubToken(),
    assigned: opaque(36),
    keyJwt: anyJwt(),
    keyGithub: githubToken(),
    keyOpaque: opaque(32),
    keyHex: hex(32),
    underKey: opaque(40),
    jsonKeyOpaque: opaque(32),
    jsonKeyJwt: anyJwt(),
    underJsonKey: opaque(40),
    cookieName: opaque(32),
    cookieNameGithub: githubToken(),
    cookiePath: opaque(32),
    cookiePathJwt: anyJwt(),
    cookieReadable: opaque(32),
    cookieHttpOnly: opaque(32),
    cookieOther: opaque(32),
    query: opaque(36),
    queryName: opaque(32),
    queryJwt: anyJwt(),
    fragmentJwt: anyJwt(),
    fragmentName: opaque(32),
    path: opaque(32),
    pathJwt: anyJwt(),
    pathGithub: githubToken(),
    apiPath: opaque(36),
    apiPathHex: hex(40),
    apiPathJwt: anyJwt(),
    method: hex(32).toUpperCase(),
    headerName: hex(32),
    headerValue: opaque(36),
    scheme: `x${hex(24)}`,
    underScheme: opaque(36),
    answerHeaderName: hex(32),
    answerHeaderValue: anyJwt(),
    script: opaque(32),
    scriptJwt: anyJwt(),
    scriptQuery: opaque(32),
    written: opaque(40),
    destinationHost: hex(40),
    frameHost: hex(32),
    framed: opaque(40),
    island: opaque(36),
    islandId: opaque(32),
    islandKeyJwt: anyJwt(),
    comment: githubToken(),
    dataJwt: anyJwt(),
    attributeName: hex(32),
    metaNameGithub: githubToken(),
    fieldName: opaque(32),
    underMarkupName: anyJwt(),
    inFrame: anyJwt(),
    framePath: opaque(32),
    framePathJwt: anyJwt(),
    referrerJwt: anyJwt(),
    fault: opaque(36),
    faultJwt: anyJwt(),
    claimIssuer: opaque(32),
    claimScope: githubToken(),
    claimAudience: opaque(36),
    claimAlgorithm: opaque(32),
    record: anyJwt(),
    recordBytes: githubToken(),
    recordKey: opaque(32),
    recordKeyJwt: anyJwt(),
    databaseName: opaque(32),
    storeName: githubToken(),
    cacheName: opaque(32),
    cachedBody: anyJwt(),
    cachedHeader: opaque(36),
    cachedQuery: opaque(36),
    historyState: anyJwt(),
    historyKey: opaque(32),
    windowName: anyJwt(),
    cookieWritten: opaque(32),
  };
}

export type Planted = ReturnType<typeof drawPlanted>;

/** Passwords and values under 16 characters: no trace of them may be kept. The last one is as long as can be. */
export function drawUntold() {
  const user = `robin.${hex(6)}`;
  const password = opaque(20);
  return {
    user,
    password,
    basic: Buffer.from(`${user}:${password}`).toString('base64'),
    storedPassword: opaque(22),
    shortStored: opaque(15),
    shortNested: opaque(14),
    shortCookie: opaque(15),
    shortHttpOnly: opaque(13),
    shortQuery: opaque(12),
    shortHeader: opaque(15),
    shortBearer: opaque(15),
    shortMarkup: opaque(15),
    fieldPassword: anyJwt(),
  };
}

export type Untold = ReturnType<typeof drawUntold>;

/** A page that puts its tokens wherever a token can lie, with the address to open, and one that leads there. */
export async function servePlanted(
  planted: Planted,
  untold: Untold,
): Promise<Site & { readonly before: string; readonly address: string }> {
  const p = planted;
  const { fieldPassword: _, ...u } = untold;
  const site = await serveSite({
    '/api/*': cors(() => json({ ok: true }, { [`x-${p.answerHeaderName}`]: `Bearer ${p.answerHeaderValue}` })),
    '/scripts/*': script(writerOf(p)),
    '/before': page(''),
    '/embed/*': page('', `<p data-token="${p.inFrame}">In a frame</p>`),
    '/framed': page(`localStorage.setItem('auth', JSON.stringify({ access_token: '${p.framed}' }));`),
    '/reset/*': (request: Arrived) => ({
      ...page(`(${plant.toString()})(${JSON.stringify({ p, u, host: request.headers.host })});`, markupOf(p, untold)),
      headers: { 'set-cookie': cookiesOf(p, untold) },
    }),
  });
  const address = [
    `${site.origin}/reset/${p.path}/${p.pathJwt}/${p.pathGithub}/page`,
    `?access_token=${p.query}&${p.queryName}=1&next=${encodeURIComponent(`/go?jwt=${p.queryJwt}`)}&token=${untold.shortQuery}`,
    `#id_token=${p.fragmentJwt}&${p.fragmentName}=1`,
  ].join('');
  return { ...site, before: `${site.origin}/before?jwt=${p.referrerJwt}`, address };
}

/** Tokens in the markup, and in the names that its places have. */
function markupOf(p: Planted, u: Untold): string {
  return `<h1>A page</h1><!-- ${p.comment} -->
    <p data-jwt="${p.dataJwt}" data-${p.attributeName}="${p.underMarkupName}" data-token="${u.shortMarkup}">Words</p>
    <meta name="${p.metaNameGithub}" content="${p.underMarkupName}">
    <form><input type="hidden" name="token_${p.fieldName}" value="${p.underMarkupName}">
      <input type="hidden" name="password" value="${u.password}">
      <input type="password" name="password" value="${u.fieldPassword}"></form>
    <button name="x" value="${p.underMarkupName}">x</button>
    <script id="${p.islandId}" type="application/json">{"access_token":"${p.island}","${p.islandKeyJwt}":{"token":"${p.underMarkupName}"}}</script>
    <iframe src="/embed/${p.framePath}/${p.framePathJwt}"></iframe>`;
}

function cookiesOf(p: Planted, u: Untold): string[] {
  return [
    `auth_token=${p.cookieReadable}; Path=/`,
    `sid=${p.cookieHttpOnly}; Path=/; HttpOnly; SameSite=Lax`,
    `session_${p.cookieName}=${p.cookieOther}; Path=/`,
    `${p.cookieNameGithub}=${p.cookieOther}; Path=/; HttpOnly`,
    `session=${p.cookieOther}; Path=/reset/${p.path}/${p.pathJwt}`,
    `session=${p.cookieOther}; Path=/api/${p.cookiePath}/${p.cookiePathJwt}`,
    `session_token=${u.shortCookie}; Path=/`,
    `api_token=${u.shortHttpOnly}; Path=/; HttpOnly`,
  ];
}

/** A script whose own address holds tokens, and which therefore stands in stacks as the writer. */
function writerOf(p: Planted): string {
  return `localStorage.setItem('from-script', JSON.stringify({ access_token: '${p.written}' }));
    fetch('/api/from-script', { headers: { Authorization: 'Bearer ${p.written}' } });`;
}

/** Runs in the page. */
async function plant({ p, u, host }: { p: Planted; u: Omit<Untold, 'fieldPassword'>; host: string }): Promise<void> {
  const port = host.split(':')[1];
  const json = JSON.stringify;
  const encode = (part: unknown) => btoa(json(part)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const claiming = encode({ alg: p.claimAlgorithm, typ: 'JWT' });
  const claims = encode({ iss: p.claimIssuer, scope: `read ${p.claimScope}`, aud: [p.claimAudience] });
  const told = `${claiming}.${claims}.${p.nestedJwt.split('.')[2]}`;

  localStorage.setItem(
    'auth',
    json({ user: { name: 'Robin' }, tokens: { access_token: p.bearer, id_token: p.nestedJwt } }),
  );
  localStorage.setItem('claims', json({ id_token: told }));
  sessionStorage.setItem('session-key', p.sessionGithub);
  localStorage.assigned_token = p.assigned;
  for (const key of [`session:${p.keyJwt}`, p.keyGithub, `sb-${p.keyOpaque}-auth-token`, `token_${p.keyHex}`]) {
    localStorage.setItem(key, json({ access_token: p.underKey }));
    sessionStorage.setItem(key, json({ access_token: p.underKey }));
  }
  const accounts = {
    [p.jsonKeyOpaque]: { access_token: p.underJsonKey },
    list: [{ [p.jsonKeyJwt]: { token: p.underJsonKey } }],
  };
  localStorage.setItem('accounts', json(accounts));
  localStorage.setItem('accounts-encoded', btoa(json(accounts)));

  const opening = indexedDB.open(`app-${p.databaseName}`, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(`store ${p.storeName}`);
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const records = opening.result.transaction(`store ${p.storeName}`, 'readwrite').objectStore(`store ${p.storeName}`);
  records.put({ tokens: [{ access_token: p.record }], raw: new TextEncoder().encode(p.recordBytes) }, 'current');
  for (const key of [`session:${p.recordKey}`, p.recordKeyJwt]) records.put({ access_token: p.underKey }, key);
  await new Promise((resolve) => {
    records.transaction.oncomplete = resolve;
  });
  const cached = new Response(json({ access_token: p.cachedBody }), { headers: { 'x-api-key': p.cachedHeader } });
  await (await caches.open(`cache-${p.cacheName}`)).put(`/api/cached?token=${p.cachedQuery}`, cached);
  history.replaceState({ [`key ${p.historyKey}`]: { token: p.historyState } }, '');
  window.name = p.windowName;
  document.cookie = `refresh_token=${p.cookieWritten}; path=/`;

  localStorage.setItem(
    'basic',
    json({ authorization: `Basic ${u.basic}`, url: `https://${u.user}:${u.password}@db.test/` }),
  );
  localStorage.setItem('credentials', u.basic);
  localStorage.setItem('access_token', u.shortStored);
  localStorage.setItem('short', json({ access_token: u.shortNested, api_key: u.shortNested }));

  const Authorization = `Bearer ${p.bearer}`;
  const call = (path: string, init: RequestInit = {}) => fetch(path, init).catch(() => undefined);
  await call(`/api/users/${p.apiPathJwt}/orders/${p.apiPath}/${p.apiPathHex}`, {
    headers: { Authorization, [`x-${p.headerName}`]: p.headerValue, 'x-api-key': u.shortHeader },
  });
  await call(`/api/${p.cookiePath}/${p.cookiePathJwt}/with-cookie`);
  await call('/api/method', { method: p.method, headers: { Authorization } });
  await call('/api/scheme', { headers: { Authorization: `${p.scheme} ${p.underScheme}` } });
  await call('/api/basic', { headers: { Authorization: `Basic ${u.basic}` } });
  await call('/api/short', { headers: { Authorization: `Bearer ${u.shortBearer}` } });
  await call(`http://${p.destinationHost}.localhost:${port}/api/elsewhere`, { headers: { Authorization } });
  // A hook that fails tells the name of the error, and the page chooses it.
  let asked = 0;
  const failing = new Proxy(
    {},
    {
      // The browser asks first.
      ownKeys(target) {
        if (asked++ === 0) return Reflect.ownKeys(target);
        throw Object.assign(new Error(p.fault), { name: `${p.fault} and ${p.faultJwt}` });
      },
    },
  );
  await call('/api/fault', { headers: failing });

  const frame = document.createElement('iframe');
  frame.src = `http://${p.frameHost}.localhost:${port}/framed`;
  const writer = document.createElement('script');
  writer.src = `/scripts/${p.script}/${p.scriptJwt}.js?v=${p.scriptQuery}`;
  const loaded = [frame, writer].map(
    (element) =>
      new Promise((resolve) => {
        element.onload = resolve;
      }),
  );
  document.body.append(frame, writer);
  await Promise.all(loaded);
  document.body.dataset.ready = 'true';
}
