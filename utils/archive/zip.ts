import {
  configure,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import type { Part } from '../model/archive';

// One way to write each list of parts: stored, no dates, nothing between. So a zip in which a byte is changed that means
// nothing is not what writing its parts gives again.

configure({ useWebWorkers: false });

/** The earliest that a zip can say, written the same in every time zone. */
const DATE = new Date(1980, 0, 1, 12);
const MAX_PARTS = 1_000;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
const MAX_NAME = 200;

/** Bytes; what is larger is not read. Everything is in memory at once. */
export const MAX_ARCHIVE = 512 * 1024 * 1024;

/**
 * - `not-zip`: cannot be read as one, or names a part that lies outside of it (absolute, with `..`).
 * - `too-large`: over 512 MB or 1,000 parts.
 * - `name`: a part is named as none of ours would be: hidden, with a backslash, not ASCII, over 200 characters.
 * - `duplicate`: two parts have one name, or names that differ in upper and lower case alone.
 * - `form`: compressed, encrypted, or with sizes that do not fit: ours are stored as they are.
 */
export type ZipFault = 'not-zip' | 'too-large' | 'name' | 'duplicate' | 'form';

export type ZipRead =
  | { readonly ok: true; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly fault: ZipFault; readonly part: string | null };

/** The one form that a list of parts has, byte for byte the same each time. */
export async function writeZip(parts: readonly Part[]): Promise<Uint8Array<ArrayBuffer>> {
  const plain = { level: 0, extendedTimestamp: false, zip64: false, dataDescriptor: false, lastModDate: DATE };
  const writer = new ZipWriter(new Uint8ArrayWriter(), { ...plain, msDosCompatible: true });
  for (const { name, bytes } of parts) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}

/** The parts as the directory lists them; whether their bytes are right is for others to say. Throws at nothing. */
export async function readZip(bytes: Uint8Array<ArrayBuffer>): Promise<ZipRead> {
  const no = (fault: ZipFault, part: string | null = null): ZipRead => ({ ok: false, fault, part });
  if (bytes.length > MAX_ARCHIVE) return no('too-large');
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: false });
  try {
    const entries = await reader.getEntries();
    if (entries.length > MAX_PARTS) return no('too-large');
    const names = new Set<string>();
    const files: FileEntry[] = [];
    let size = 0;
    for (const entry of entries) {
      const { filename } = entry;
      if (filename.length > MAX_NAME || !NAME.test(filename)) return no('name');
      if (names.has(filename.toLowerCase())) return no('duplicate', filename);
      names.add(filename.toLowerCase());
      size += entry.uncompressedSize;
      const isStored = entry.compressionMethod === 0 && entry.compressedSize === entry.uncompressedSize;
      if (entry.directory || entry.encrypted || !isStored || size > bytes.length) return no('form', filename);
      files.push(entry);
    }
    const parts: Part[] = [];
    for (const file of files) {
      const content = await file.getData(new Uint8ArrayWriter()).catch(() => null);
      if (content === null) return no('form', file.filename);
      parts.push({ name: file.filename, bytes: content });
    }
    return { ok: true, parts };
  } catch {
    return no('not-zip');
  } finally {
    await reader.close().catch(() => {});
  }
}

/** Bytes before a part's own: a fixed header and its name. */
const HEADER = 30;

/**
 * Where a zip differs from what its parts give when they are written again; null where it does not. `part`: the one whose
 * header it is, null for the directory at the end.
 */
export async function strayByte(
  bytes: Uint8Array,
  parts: readonly Part[],
): Promise<{ readonly at: number; readonly part: string | null } | null> {
  const again = await writeZip(parts);
  const length = Math.max(bytes.length, again.length);
  let at = 0;
  while (at < length && bytes[at] === again[at]) at += 1;
  if (at === length) return null;
  let end = 0;
  for (const { name, bytes } of parts) {
    end += HEADER + name.length + bytes.length;
    if (at < end) return { at, part: name };
  }
  return { at, part: null };
}
