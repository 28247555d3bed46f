import { Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { encodingOf } from './text-encoding';

export type Compression = 'gzip' | 'deflate' | 'zstd' | 'br';

/** Bytes that come out of one file at most. */
export const MAX_UNCOMPRESSED = 4_294_967_296;

/** How a file is compressed by its first bytes; Brotli has no mark, so that its ending tells. */
export function compressionIn(head: Uint8Array, name: string): Compression | null {
  const [a = 0, b = 0, c = 0, d = 0] = head;
  if (a === 0x1f && b === 0x8b && c === 8) return 'gzip';
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd';
  const isMarked = a === 0x78 && (a * 256 + b) % 31 === 0 && (b & 32) === 0 && head.length > 6;
  // A text may begin with these two as well.
  if (isMarked && encodingOf(head) === null) return 'deflate';
  return /\.br$/i.test(name) ? 'br' : null;
}

/** zip (twice), 7z, rar, bzip2, xz, lz4, by their first bytes in hexadecimal. */
const ARCHIVES = ['504b0304', '504b0506', '377abcaf', '526172211a', '425a68', 'fd377a585a', '04224d18'];
const TAR_MARK = 257;

/** Whether the bytes begin an archive of files, or a compression, that nobody opens here. */
export function isArchive(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 8)).toString('hex');
  const tar = Buffer.from(head.subarray(TAR_MARK, TAR_MARK + 5)).toString('latin1');
  return ARCHIVES.some((mark) => start.startsWith(mark)) || tar === 'ustar';
}

/**
 * The bytes behind a compression. A stream that breaks off gives what came out until then and calls `failed`; so does one
 * that gives more than the limit.
 */
export async function* uncompressed(
  stream: AsyncIterable<Uint8Array>,
  compression: Compression,
  failed: (code: 'not-decoded' | 'too-much') => void,
  limit = MAX_UNCOMPRESSED,
): AsyncGenerator<Uint8Array> {
  const open = opener(compression);
  if (open === null) return failed('not-decoded');
  const input = Readable.from(stream, { objectMode: false });
  // Whoever reads the output hears of what goes wrong on its way in.
  input.once('error', (error) => open.destroy(error));
  input.pipe(open);
  let size = 0;
  try {
    for await (const chunk of open) {
      size += chunk.length;
      if (size > limit) {
        failed('too-much');
        break;
      }
      yield chunk as Uint8Array;
    }
  } catch {
    failed('not-decoded');
  } finally {
    input.destroy();
    open.destroy();
  }
}

function opener(compression: Compression): Transform | null {
  const options = { chunkSize: 262_144 };
  if (compression === 'gzip') return zlib.createGunzip(options);
  if (compression === 'deflate') return zlib.createInflate(options);
  if (compression === 'br') return zlib.createBrotliDecompress(options);
  // Since Node 22.15.
  return 'createZstdDecompress' in zlib ? zlib.createZstdDecompress(options) : null;
}
