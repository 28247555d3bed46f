import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';

const PAGES = path.join(import.meta.dirname, 'pages');
const NAMES = ['tokenwitness:ask', 'tokenwitness:hello', 'message', 'messageerror', 'error', 'unhandledrejection'];
const EVENTS =
  'retry: 50\n\nid: 1\ndata: first\n\nevent: custom\ndata: {"second":2}\n\nevent: other\ndata: third\nid: 3\n\n: comment\n\ndata: two\ndata: lines\n\n';
const WORKER = `onmessage = ({ data }) => { if (data === 'throw') throw new RangeError('of the worker'); postMessage([data, self.name]); }`;

export interface ConformanceSite {
  /** Granted to the extension under test. */
  readonly hooked: string;
  /** The same server under a host that is not granted. */
  readonly plain: string;
  stop(): Promise<void>;
}

/** The page with the cases, and all that the cases talk to, on a free loopback port. */
export async function serveConformance(): Promise<ConformanceSite> {
  /** By what each page put behind the `?`. */
  const beacons = new Map<string, unknown>();
  // Firefox makes new sockets wait where one was refused: those that are not to open have a port of their own.
  const refusing = createServer().on('upgrade', (_request, socket) => refuse(socket));
  const server = createServer((request, response) => void answer(request, response, beacons, portOf(refusing)));
  server.on('upgrade', (request, socket) => upgrade(request, socket));
  const sockets = new Set<Duplex>();
  // A browser may end a connection in the middle.
  for (const one of [refusing, server]) one.on('connection', (socket) => sockets.add(socket.on('error', () => {})));
  await Promise.all([refusing, server].map((one) => once(one.listen(0), 'listening')));
  const port = portOf(server);
  return {
    hooked: `http://127.0.0.1:${port}`,
    plain: `http://localhost:${port}`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      for (const one of [refusing, server]) {
        one.closeAllConnections();
        await new Promise((resolve) => one.close(resolve));
      }
    },
  };
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const refuse = (socket: Duplex) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  beacons: Map<string, unknown>,
  refusing: number,
): Promise<void> {
  const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  // Boundaries of forms are random.
  const body = Buffer.concat(chunks)
    .toString()
    .replace(/-{4,}\S*/g, 'boundary');
  const send = (type: string, text: string) => {
    response.setHeader('content-type', type);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-kind', 'conformance');
    response.end(text);
  };
  if (pathname === '/') return send('text/html; charset=utf-8', page(searchParams, refusing));
  if (pathname === '/empty') return send('text/html; charset=utf-8', '<!doctype html><title>empty</title>');
  if (pathname === '/text') return send('text/plain; charset=utf-8', 'plain text');
  if (pathname === '/json') return send('application/json', '{"a":[1,{"b":"c"}],"d":null}');
  if (pathname === '/worker.js') return send('text/javascript', WORKER);
  if (pathname === '/slow') return void setTimeout(() => response.end('slow'), 1_500);
  if (pathname === '/events-end') return send('text/event-stream', 'retry: 50\ndata: x\n\n');
  if (pathname === '/beacons') return send('application/json', JSON.stringify({ beacon: beacons.get(search) ?? null }));
  if (pathname === '/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    return void response.write(EVENTS);
  }
  if (pathname === '/beacon' || pathname === '/echo') {
    const type = request.headers['content-type']?.replace(/boundary=\S*/, 'boundary');
    const headers = { ...request.headers, ...(type === undefined ? {} : { 'content-type': type }) };
    const arrived = { method: request.method, path: request.url, headers, body };
    if (pathname === '/beacon') beacons.set(search, [arrived.method, headers['content-type'], body]);
    return send('application/json', JSON.stringify(arrived));
  }
  if (/^\/(?:apis\/)?[a-z-]+\.js$/.test(pathname)) {
    return send('text/javascript; charset=utf-8', readFileSync(path.join(PAGES, pathname), 'utf8'));
  }
  response.statusCode = 404;
  send('text/plain', 'missing');
}

/** `flaw` and `targets` in the address: the page breaks those functions itself, before anything else runs. */
function page(asked: URLSearchParams, refusing: number): string {
  const flaw = `data-flaw="${asked.get('flaw')}" data-targets="${asked.get('targets')}"`;
  const flawed = asked.has('flaw')
    ? `<script ${flaw} id="flaw">history.replaceState(null, '', '/')</script><script type="module" src="/flawed.js"></script>`
    : '';
  return `<!doctype html><meta charset="utf-8"><title>conformance</title><body data-refusing="${refusing}"><script>
    window.eventsSeen = [];
    for (const name of ${JSON.stringify(NAMES)})
      for (const capture of [true, false]) addEventListener(name, ({ type }) => window.eventsSeen.push(type), capture);
  </script>${flawed}<script type="module" src="/run.js"></script>`;
}

/** An echo of text and bytes, small frames only; every other path is refused. */
function upgrade(request: IncomingMessage, socket: Duplex): void {
  socket.on('error', () => {});
  if (request.url !== '/socket') {
    refuse(socket);
    return;
  }
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  const protocol = request.headers['sec-websocket-protocol']?.split(',')[0];
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n${protocol ? `Sec-WebSocket-Protocol: ${protocol}\r\n` : ''}\r\n`,
  );
  let waiting = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const length = (waiting[1] ?? 0) & 127;
      const end = 6 + length;
      if (length > 125 || waiting.length < end) return;
      const mask = waiting.subarray(2, 6);
      const data = waiting.subarray(6, end).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
      socket.write(Buffer.concat([Buffer.from([waiting[0] ?? 0, length]), data]));
      if (((waiting[0] ?? 0) & 15) === 8) return void socket.end();
      waiting = waiting.subarray(end);
    }
  });
}
