export interface Inflated {
  /** What came out, up to the limit. */
  readonly bytes: Uint8Array;
  /** As `Content-Encoding` names it: `gzip`, `deflate`, `br`, `zstd`. */
  readonly format: string;
  /** There was more than the limit. */
  readonly truncated: boolean;
  /** Why the stream ended too early, in the words of the runtime; null where it did not. */
  readonly error: string | null;
}

interface Streams {
  readonly readable: {
    getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }>; cancel(): Promise<void> };
  };
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void>; abort(): Promise<void> };
  };
}

/** `DecompressionStream` of a browser or of Node, where the runtime has it. */
const runtime = globalThis as unknown as { readonly DecompressionStream?: new (format: string) => Streams };

/** Output kept at most, in bytes. */
export const MAX_INFLATED = 67_108_864;
const PIECE = 65_536;
const NAMES: Readonly<Record<string, readonly string[]>> = {
  gzip: ['gzip'],
  deflate: ['deflate', 'deflate-raw'],
  br: ['brotli'],
  zstd: ['zstd'],
};

/** Name of the compression that bytes begin with; raw DEFLATE and Brotli have no mark of their own. */
export function compressionOf(bytes: Uint8Array): string | null {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  if (a === 0x1f && b === 0x8b && c === 8) return 'gzip';
  if ((a & 15) === 8 && a >> 4 <= 7 && (a * 256 + b) % 31 === 0 && (b & 32) === 0 && bytes.length > 6) return 'deflate';
  return a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd ? 'zstd' : null;
}

/**
 * Opens compressed bytes. `encoding`: a content coding where one is known, else the first bytes tell. Stops cleanly at
 * `limit` bytes of output; a broken stream gives what was read until then, and why it ended. Null where the bytes are not
 * compressed, or in a way that the runtime cannot open. Does not throw.
 */
export async function inflate(bytes: Uint8Array, limit = MAX_INFLATED, encoding = ''): Promise<Inflated | null> {
  const format = NAMES[encoding] ? encoding : compressionOf(bytes);
  let best: Inflated | null = null;
  for (const name of NAMES[format ?? ''] ?? []) {
    const inflated = await run(bytes, limit, name, format ?? '');
    if (inflated !== null && (best === null || inflated.bytes.length > best.bytes.length)) best = inflated;
    if (best !== null && best.error === null) break;
  }
  return best;
}

async function run(bytes: Uint8Array, limit: number, name: string, format: string): Promise<Inflated | null> {
  const streams = open(name);
  if (streams === null) return null;
  const writer = streams.writable.getWriter();
  const reader = streams.readable.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  let error: string | null = null;

  const feeding = (async () => {
    for (let at = 0; at < bytes.length && size <= limit; at += PIECE)
      await writer.write(bytes.subarray(at, at + PIECE));
    await writer.close();
  })().catch(() => undefined);
  try {
    for (let next = await reader.read(); !next.done && size <= limit; next = await reader.read()) {
      if (next.value) pieces.push(next.value);
      size += next.value?.length ?? 0;
      if (size > limit) break;
    }
  } catch (reason) {
    const said = reason instanceof Error ? reason.message : String(reason);
    error = said === '' ? 'unexpected end' : said;
  }
  if (size > limit) {
    await reader.cancel().catch(() => undefined);
    await writer.abort().catch(() => undefined);
  }
  await feeding;
  return { bytes: joined(pieces, Math.min(size, limit)), format, truncated: size > limit, error };
}

function open(name: string): Streams | null {
  try {
    return runtime.DecompressionStream ? new runtime.DecompressionStream(name) : null;
  } catch {
    return null;
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece.subarray(0, size - at), at);
    at = Math.min(size, at + piece.length);
  }
  return whole;
}
