import type { FileProblem } from '../../model/investigation';

const LAYERS: readonly (readonly [format: string, mark: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];
/** 7z, rar, bzip2, xz and lz4 by their first bytes; a tar has its mark later. */
const OTHERS: readonly (readonly number[])[] = [
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x04, 0x22, 0x4d, 0x18],
];
const ZIPS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const TAR = [0x75, 0x73, 0x74, 0x61, 0x72];
const TAR_MARK = 257;
/** Bytes that come out of one file at most, as on the command line. */
const MOST = 4_294_967_296;

const hasMark = (head: Uint8Array, mark: readonly number[], at = 0) =>
  mark.every((byte, index) => head[at + index] === byte);

export const isZip = (head: Uint8Array): boolean => ZIPS.some((mark) => hasMark(head, mark));

/** An archive or a compression that is not opened here. */
export const isOtherArchive = (head: Uint8Array): boolean =>
  isZip(head) || OTHERS.some((mark) => hasMark(head, mark)) || hasMark(head, TAR, TAR_MARK);

/** How a file is compressed, by its first bytes; Brotli has no mark, so that its ending tells. Null for not at all. */
export function compressionIn(head: Uint8Array, name: string): string | null {
  const [format = null] = LAYERS.find(([, mark]) => hasMark(head, mark)) ?? [];
  return format ?? (/\.br$/i.test(name) ? 'brotli' : null);
}

/** The bytes behind a compression, as far as they can be had: what the browser does not know, and what is broken, is told to `failed`. */
export async function* uncompressed(
  bytes: AsyncIterable<Uint8Array>,
  format: string,
  failed: (problem: FileProblem) => void,
  most = MOST,
): AsyncGenerator<Uint8Array> {
  let stream: DecompressionStream;
  try {
    stream = new DecompressionStream(format as CompressionFormat);
  } catch {
    return failed('broken-archive');
  }
  let size = 0;
  try {
    const packed = streamOf(bytes) as ReadableStream<BufferSource>;
    for await (const chunk of bytesOf(packed.pipeThrough(stream))) {
      size += chunk.length;
      if (size > most) return failed('too-large');
      yield chunk;
    }
  } catch {
    failed('not-decoded');
  }
}

/** As every browser that we run in can read it. */
export async function* bytesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    void reader.cancel().catch(() => {});
  }
}

function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
