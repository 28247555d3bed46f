import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';

export type ArchiveProblem = 'archive-broken' | 'archive-encrypted' | 'archive-too-large';
/** Told of the whole archive, or of one file in it. */
type Failed = (code: ArchiveProblem, isFile?: boolean) => void;

/** A file in an archive. `open` begins anew with each call. */
export interface Packed {
  readonly name: string;
  /** Last change, epoch milliseconds; 0 where the archive does not tell. */
  readonly at: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A file that cannot be gone through again from its beginning, or is no file of the disk, is held in memory up to so many bytes. */
const MAX_HELD = 268_435_456;
/** Larger files of a tar are looked for again when they are read. */
const MAX_HELD_ENTRY = 67_108_864;
/** A file that grows by more than this, to more than that, was packed to do harm. */
const MAX_GROWTH = 500;
const MAY_GROW_TO = 67_108_864;
const ZIP_OPTIONS = { decodeStrings: false, autoClose: false, lazyEntries: true };

/** What may still come out of one file that was named, whatever is packed in what. */
export class Room {
  #files: number;
  #bytes: number;

  constructor(files = 50_000, bytes = 2_147_483_648) {
    this.#files = files;
    this.#bytes = bytes;
  }

  hasFile(): boolean {
    this.#files -= 1;
    return this.#files >= 0;
  }

  hasBytes(count: number): boolean {
    this.#bytes -= count;
    return this.#bytes >= 0;
  }
}

/** Zip, with files or empty, and tar, by their first bytes; null for everything else. */
export function archiveIn(head: Uint8Array): 'zip' | 'tar' | null {
  const start = Buffer.from(head.subarray(0, 4)).toString('hex');
  if (start === '504b0304' || start === '504b0506') return 'zip';
  return Buffer.from(head.subarray(257, 262)).toString('latin1') === 'ustar' ? 'tar' : null;
}

/** The files of a zip, which lies at a path or in memory. What cannot be read is told to `failed`, and the rest goes on. */
export async function* zipEntries(source: string | Buffer, room: Room, failed: Failed): AsyncGenerator<Packed> {
  const openZip = () =>
    typeof source === 'string' ? openPromise(source, ZIP_OPTIONS) : fromBufferPromise(source, ZIP_OPTIONS);
  let zip: ZipFile | null = null;
  try {
    zip = await openZip();
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      if (name.endsWith('/')) continue;
      if (!room.hasFile()) return failed('archive-too-large');
      if (entry.isEncrypted()) failed('archive-encrypted', true);
      else if (isBomb(entry)) failed('archive-too-large', true);
      else yield { name, at: timeOf(entry.getLastModDate()), open: () => unzipped(openZip, entry, room) };
    }
  } catch {
    failed('archive-broken');
  } finally {
    zip?.close();
  }
}

/** As `zipEntries`, for a tar. `again` begins it anew; null where that cannot be. */
export async function* tarEntries(
  stream: AsyncIterable<Uint8Array>,
  again: (() => AsyncIterable<Uint8Array>) | null,
  room: Room,
  failed: Failed,
): AsyncGenerator<Packed> {
  let index = -1;
  try {
    for await (const entry of untarred(stream)) {
      index += 1;
      const { name, size, type, mtime } = entry.header;
      const isFile = type === 'file' || type === 'contiguous-file';
      if (isFile && !room.hasFile()) return failed('archive-too-large');
      const at = timeOf(mtime);
      if (isFile && size <= MAX_HELD_ENTRY) {
        const { held, error } = await asFarAsItGoes(within(entry, room));
        yield { name, at, open: () => chunks(held) };
        if (error !== null) throw error;
        continue;
      }
      entry.resume();
      if (!isFile) continue;
      const own = index;
      if (again === null) failed('archive-too-large', true);
      else yield { name, at, open: () => entryAt(own, again(), room) };
    }
  } catch (error) {
    failed(error instanceof TooLarge ? 'archive-too-large' : 'archive-broken');
  }
}

/** What comes before a stream breaks off, which for the last file of an archive may be much. */
async function asFarAsItGoes(stream: AsyncIterable<Uint8Array>) {
  const held: Uint8Array[] = [];
  try {
    for await (const chunk of stream) held.push(chunk);
    return { held, error: null };
  } catch (error) {
    return { held, error };
  }
}

/** The whole stream in memory. Throws where it is too large for that. */
export async function collected(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_HELD) throw new TooLarge();
    held.push(chunk);
  }
  return Buffer.concat(held);
}

/** More came out than there is room for. `code` is what a report says of the file. */
export class TooLarge extends Error {
  readonly code = 'archive-too-large';
}

const isBomb = ({ compressedSize, uncompressedSize }: Entry): boolean =>
  uncompressedSize > MAY_GROW_TO && uncompressedSize > compressedSize * MAX_GROWTH;

const timeOf = (date: Date | null): number => {
  const time = date?.getTime() ?? 0;
  return Number.isFinite(time) ? Math.round(time) : 0;
};

async function* chunks(held: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* held;
}

async function* within(stream: AsyncIterable<Uint8Array>, room: Room): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    if (!room.hasBytes(chunk.length)) throw new TooLarge();
    yield chunk;
  }
}

async function* unzipped(openZip: () => Promise<ZipFile>, entry: Entry, room: Room): AsyncGenerator<Uint8Array> {
  const zip = await openZip();
  try {
    yield* within(await zip.openReadStreamPromise(entry), room);
  } catch (error) {
    throw error instanceof TooLarge ? error : Object.assign(new Error('broken'), { code: 'archive-broken' });
  } finally {
    zip.close();
  }
}

function untarred(stream: AsyncIterable<Uint8Array>) {
  const tar = extract();
  const input = Readable.from(stream, { objectMode: false });
  input.once('error', (error) => tar.destroy(error));
  tar.once('close', () => input.destroy());
  input.pipe(tar);
  return tar;
}

async function* entryAt(index: number, stream: AsyncIterable<Uint8Array>, room: Room): AsyncGenerator<Uint8Array> {
  let next = -1;
  for await (const entry of untarred(stream)) {
    next += 1;
    if (next === index) return yield* within(entry, room);
    entry.resume();
  }
}
