import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

const OVER_KEY = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export interface Echo {
  /** `ws://127.0.0.1:<port>`. */
  readonly url: string;
  /** Texts that arrived, in order. */
  readonly heard: readonly string[];
  stop(): Promise<void>;
}

/** A WebSocket server (RFC 6455, short text frames alone) that sends every text back. */
export async function serveEcho(): Promise<Echo> {
  const heard: string[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer();
  server.on('upgrade', (request, socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${OVER_KEY}`).digest('base64');
    const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
    socket.write(`${head.join('\r\n')}\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    let waiting = Buffer.alloc(0);
    socket.on('data', (data) => {
      waiting = Buffer.concat([waiting, data]);
      for (let frame = unframed(waiting); frame; frame = unframed(waiting)) {
        waiting = waiting.subarray(frame.length);
        if (frame.opcode !== 1) continue;
        heard.push(frame.text);
        socket.write(framed(frame.text));
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function unframed(data: Buffer): { opcode: number; text: string; length: number } | null {
  if (data.length < 2) return null;
  const short = (data[1] ?? 0) & 0x7f;
  const start = short === 126 ? 8 : 6;
  if (data.length < start) return null;
  const size = short === 126 ? data.readUInt16BE(2) : short;
  if (data.length < start + size) return null;
  const mask = data.subarray(start - 4, start);
  const body = data.subarray(start, start + size).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return { opcode: (data[0] ?? 0) & 0x0f, text: Buffer.from(body).toString(), length: start + size };
}

function framed(text: string): Buffer {
  const body = Buffer.from(text);
  const head =
    body.length < 126
      ? Buffer.from([0x81, body.length])
      : Buffer.from([0x81, 126, body.length >> 8, body.length & 255]);
  return Buffer.concat([head, body]);
}
