import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import forge from 'node-forge';
import type { Answer } from './serve-site';

/** One request that arrived over TLS, as the server saw it. */
export interface ArrivedTls {
  readonly method: string;
  /** `https://host/path`, as the browser asked. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface TlsHost {
  /** Of the proxy that the browser is to take for all TLS. */
  readonly port: number;
  readonly requests: readonly ArrivedTls[];
  stop(): Promise<void>;
}

/**
 * A host of the internet, on this machine: a proxy (CONNECT) leads to a real TLS server with a certificate of this moment, for this host
 * alone. Whatever else is asked for is refused.
 */
export async function serveTls(host: string, answer: (request: ArrivedTls) => Answer): Promise<TlsHost> {
  const requests: ArrivedTls[] = [];
  const server = createTlsServer(certified(host), async (request, response) => {
    const { method = '', url = '', headers } = request;
    const body = Buffer.concat(await request.toArray()).toString();
    const arrived = { method, url: `https://${headers.host}${url}`, headers, body };
    requests.push(arrived);
    const { status = 200, headers: told = {}, body: text = '' } = answer(arrived);
    response.writeHead(status, told as Record<string, string>).end(text);
  });
  const sockets = new Set<Socket>();
  const proxy = createServer((_, response) => void response.writeHead(403).end());
  proxy.on('connect', ({ url }, client: Socket) => {
    if (url !== `${host}:443`) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const through = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      through.pipe(client).pipe(through);
    });
    for (const socket of [client, through]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  await Promise.all([server, proxy].map((one) => once(one.listen(0, '127.0.0.1'), 'listening')));
  return {
    port: (proxy.address() as AddressInfo).port,
    requests,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([server as unknown as Server, proxy].map((one) => close(one)));
    },
  };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function certified(host: string): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
  certificate.validity.notAfter = new Date(Date.now() + 86_400_000);
  const name = [{ name: 'commonName', value: host }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }]);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  return { key: privateKey, cert: forge.pki.certificateToPem(certificate) };
}
