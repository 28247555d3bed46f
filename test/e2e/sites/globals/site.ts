import { page, script } from '../answers';
import { type Site, serveSite } from '../serve-site';

/** A token for each way in which a global can hold one. */
export interface Globals {
  readonly text: string;
  readonly plain: string;
  readonly instance: string;
  readonly list: string;
  readonly map: string;
  readonly onFunction: string;
  readonly proxied: string;
  readonly framed: string;
  /** Where nobody looks. */
  readonly getter: string;
  readonly deep: string;
  readonly onNode: string;
  readonly closure: string;
}

const code = (g: Globals) => `
let called = 0;
let hidden = '${g.closure}';
globalThis.apiToken = '${g.text}';
globalThis.app = { session: { user: 'Robin', access_token: '${g.plain}' }, list: [{ key: '${g.list}' }] };
app.self = app;
globalThis.client = new (class Client { auth = { bearer: '${g.instance}' }; #secret = hidden; read() { return this.#secret; } })();
globalThis.cache = new Map([['refresh_token', '${g.map}']]);
globalThis.http = Object.assign(() => hidden, { defaults: { authorization: 'Bearer ${g.onFunction}' } });
globalThis.state = new Proxy({ jwt: '${g.proxied}' }, {});
globalThis.hostile = new Proxy({}, { ownKeys() { throw new Error('no'); }, getPrototypeOf() { throw new Error('no'); } });
globalThis.lazy = { get token() { called += 1; return '${g.getter}'; } };
globalThis.calls = () => called;
globalThis.deep = { a: { b: { c: { d: { e: { f: { token: '${g.deep}' } } } } } } };
globalThis.node = document.createElement('p');
node.token = '${g.onNode}';
globalThis.stored = localStorage;
`;

/** Pages whose globals hold tokens: one under a strict policy with a frame, one that is clean, and one that never answers. */
export function serveGlobals(globals: Globals): Promise<Site> {
  const strict = {
    'content-security-policy': "default-src 'none'; script-src 'self'; frame-src 'self'; img-src data:",
  };
  const body = '<h1>Globals</h1><script src="/app.js"></script><iframe src="/framed"></iframe>';
  return serveSite({
    '/': { ...page('', body), headers: strict },
    '/app.js': script(code(globals)),
    '/framed': page(`var inner = { id_token: '${globals.framed}' };`),
    '/clean': page(''),
    '/changing': page(`var kept = { token: '${globals.text}' };`),
    '/hanging': page(`var list = new Proxy({}, { ownKeys() { for (;;); } });`),
    '/huge': page(`var huge = Array.from({ length: 30000 }, (_, index) => ({ index }));`),
  });
}
