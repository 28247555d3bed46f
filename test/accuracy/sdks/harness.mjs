import { createServer } from 'node:http';
import { Socket } from 'node:net';
import { GlobalWindow } from 'happy-dom';

const connect = Socket.prototype.connect;
/** Whatever an SDK does, nothing leaves this machine. */
Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = options?.host ?? options?.hostname ?? 'localhost';
  if (!['127.0.0.1', 'localhost', '::1'].includes(host)) throw new Error(`not to ${host}: loopback only`);
  return connect.apply(this, args);
};

const [id = '', seed = '1'] = process.argv.slice(2);
const APP = 'https://app.shop.test/';
const issued = [];

/** Random texts of one run: another seed gives other tokens. */
let state = [...`${id} ${seed}`].reduce(
  (hash, character) => Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0,
  2166136261,
);
function next() {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}
const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const random = (length, alphabet = ALNUM) =>
  Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
export const hex = (length) => random(length, '0123456789abcdef');
export const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;

/** What the provider gave out: these, and nothing else, are the tokens of the dump. */
export function issue(role, value) {
  issued.push({ role, value });
  return value;
}

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1_000);
export const jwt = (claims, header = { alg: 'RS256', typ: 'JWT', kid: hex(16) }) =>
  `${base64url(header)}.${base64url({ iat: now, exp: now + 3_600, jti: uuid(), ...claims })}.${random(342, `${ALNUM}-_`)}`;
export const jwe = (length = 900) =>
  `${base64url({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' })}.${random(342)}.${random(16)}.${random(length)}.${random(22)}`;

/** A page at `https://app.shop.test/` whose every request goes to one loopback server, whatever its host. */
const window = new GlobalWindow({ url: APP });
const TAKEN = new Set([
  'fetch',
  'Request',
  'Response',
  'Headers',
  'AbortController',
  'AbortSignal',
  'crypto',
  'performance',
]);
for (const name of ['window', 'self', 'parent', 'top']) define(name, window);
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) define(name, window[name]);
for (const name of [
  'navigator',
  'localStorage',
  'sessionStorage',
  'document',
  'location',
  'history',
  'CustomEvent',
  'Event',
  'EventTarget',
  'StorageEvent',
])
  define(name, window[name]);
for (const name of TAKEN)
  Object.defineProperty(window, name, { value: globalThis[name], configurable: true, writable: true });

function define(name, value) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

let answer = () => ({ status: 404, body: {} });
/** `respond` gets `{ method, host, path, query, body }` and gives `{ body, status, headers }`; body is JSON or text. */
export function provider(respond) {
  answer = respond;
}

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const url = new URL(request.url, 'http://127.0.0.1');
  const told = await answer({
    method: request.method,
    host: request.headers['x-original-host'],
    path: url.pathname,
    query: url.searchParams,
    body: Buffer.concat(chunks).toString(),
    headers: request.headers,
  });
  const { status = 200, body = {}, headers = {} } = told ?? { status: 404 };
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
});
// No top-level await: the modules of an SDK would be evaluated meanwhile, without this page.
const loopback = new Promise((resolve) => {
  server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
});
const realFetch = globalThis.fetch;
const toLoopback = async (input, init = {}) => {
  const request =
    input instanceof Request
      ? input
      : new Request(new URL(String(input), APP), { ...init, ...(init.body && { duplex: 'half' }) });
  const url = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.set('x-original-host', url.host);
  const body = ['GET', 'HEAD'].includes(request.method) ? undefined : await request.text();
  const response = await realFetch((await loopback) + url.pathname + url.search, {
    method: request.method,
    headers,
    body,
  });
  Object.defineProperty(response, 'url', { value: request.url });
  return response;
};
define('fetch', toLoopback);
window.fetch = toLoopback;

class LoopbackRequest {
  readyState = 0;
  status = 0;
  responseText = '';
  response = '';
  #headers = {};
  #answered = new Headers();
  open(method, url) {
    this.method = method;
    this.url = url;
    this.readyState = 1;
  }
  setRequestHeader(name, value) {
    this.#headers[name] = value;
  }
  getResponseHeader(name) {
    return this.#answered.get(name);
  }
  getAllResponseHeaders() {
    return [...this.#answered].map(([name, value]) => `${name}: ${value}`).join('\r\n');
  }
  addEventListener(type, listener) {
    this[`on${type}`] = listener;
  }
  abort() {}
  async send(body) {
    const response = await toLoopback(this.url, {
      method: this.method,
      headers: this.#headers,
      body: body ?? undefined,
    });
    this.status = response.status;
    this.#answered = response.headers;
    this.responseText = await response.text();
    this.response = this.responseText;
    this.readyState = 4;
    this.onreadystatechange?.();
    this.onload?.({ target: this });
    this.onloadend?.({ target: this });
  }
}
define('XMLHttpRequest', LoopbackRequest);
window.XMLHttpRequest = LoopbackRequest;

export function goTo(url) {
  window.happyDOM.setURL(url);
}

const entries = (storage) =>
  Array.from({ length: storage.length }, (_, i) => storage.key(i)).map((key) => [key, storage.getItem(key)]);

/** Prints what lies in the page's stores and what of it are tokens, and ends the process. */
export function dump() {
  const cookies = document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  const stores = {
    'local-storage': entries(localStorage),
    'session-storage': entries(sessionStorage),
    'document-cookie': cookies,
  };
  process.stdout.write(`\n${JSON.stringify({ id, stores, issued })}\n`, () => process.exit(0));
}
setTimeout(() => {
  process.stderr.write('took too long\n');
  process.exit(3);
}, 20_000).unref();
