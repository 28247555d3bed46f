import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** One request that arrived, as the server saw it. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** Text of a page, a whole answer, or a function of the request. */
export type Resource = string | Answer | ((request: Arrived) => Answer | Promise<Answer>);

export interface Site {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** `http://localhost:<port>`: the same server under another host, and so another site. */
  readonly localhost: string;
  /** `host:port`, as a site is named in reports. */
  readonly site: string;
  readonly port: number;
  /** In the order of arrival. */
  readonly requests: readonly Arrived[];
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves resources by path on a free port of 127.0.0.1; a path ending in `*` takes what begins so. */
export async function serveSite(resources: Readonly<Record<string, Resource>>): Promise<Site> {
  const requests: Arrived[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrived = await read(request);
    requests.push(arrived);
    const { pathname } = new URL(arrived.path, 'http://127.0.0.1');
    const resource = find(resources, pathname);
    const given = typeof resource === 'function' ? await resource(arrived) : resource;
    const reply: Answer =
      given === undefined ? { status: 404, body: '' } : typeof given === 'string' ? { body: given } : given;
    response.statusCode = reply.status ?? 200;
    response.setHeader('content-type', TYPES[path.extname(pathname)] ?? 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
    response.end(reply.body ?? '');
  }
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    localhost: `http://localhost:${port}`,
    site: `127.0.0.1:${port}`,
    port,
    requests,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Ports of sites that were: a browser that lives on remembers what it saw there. */
const taken = new Set<number>();

/** Listens on a port of 127.0.0.1 that no site of this process had before. */
async function listen(server: Server): Promise<number> {
  for (;;) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    if (!taken.has(port)) {
      taken.add(port);
      return port;
    }
    server.close();
    await once(server, 'close');
  }
}

function find(resources: Readonly<Record<string, Resource>>, pathname: string): Resource | undefined {
  if (Object.hasOwn(resources, pathname)) return resources[pathname];
  const pattern = Object.keys(resources).find((key) => key.endsWith('*') && pathname.startsWith(key.slice(0, -1)));
  return pattern === undefined ? undefined : resources[pattern];
}

async function read(request: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = '', url = '/', headers } = request;
  return { method, path: url, headers, body: Buffer.concat(chunks).toString() };
}
