import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A request read whole. `body` is at most 64 KiB of UTF-8. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  header(name: string): string;
  cookie(name: string): string;
}

export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
}

export type Handler = (call: Call) => Answer;

const BODY_LIMIT = 64 * 1024;

export const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});

export const page = (body: string, type = 'text/html', headers: Answer['headers'] = {}): Answer => ({
  type: `${type}; charset=utf-8`,
  body,
  headers,
});

export const redirect = (location: string, cookies: readonly string[] = []): Answer => ({
  status: 303,
  headers: { location, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) },
});

/** Listens on 127.0.0.1; `port` 0 takes a free one. A handler that throws answers 500. */
export async function listen(port: number, handle: Handler): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    readCall(request)
      .then(handle)
      .catch((): Answer => ({ status: 500 }))
      .then((answer) => send(response, answer));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: portOf(server), close: () => close(server) };
}

async function readCall(request: IncomingMessage): Promise<Call> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    body += chunk;
    if (body.length > BODY_LIMIT) throw new Error('body too large');
  }
  const header = (name: string) => String(request.headers[name.toLowerCase()] ?? '');
  const cookies = new Map(
    header('cookie')
      .split('; ')
      .map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)] as const;
      }),
  );
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`),
    body,
    header,
    cookie: (name) => cookies.get(name) ?? '',
  };
}

function send(response: ServerResponse, { status = 200, type, headers = {}, body = '' }: Answer): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  if (type) response.setHeader('content-type', type);
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
  response.end(body);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
