import type { Part } from '../model/archive';

// Of the checker: reads a zip byte by byte, after PKWARE's APPNOTE 6.3.10 (4.3.7, 4.3.12, 4.3.16), and shares nothing with what
// writes one. Ours has one form: parts stored one after the other, no dates, no extra fields, no comments, nothing between.

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const DIRECTORY_SIZE = 46;
const END_SIZE = 22;

/** The earliest date that a zip can say (1 January 1980) at noon, so that it is that day in every time zone. */
const DATE = 0x0021;
const TIME = 0x6000;
const MAX_PARTS = 1_000;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
const MAX_NAME = 200;

/** Bytes; what is larger is not read. Everything is in memory at once. */
export const MAX_ARCHIVE = 512 * 1024 * 1024;

/**
 * - `not-zip`: does not end as one, or its directory does not lie where it says.
 * - `too-large`: over 512 MB or 1,000 parts.
 * - `name`: a part is named as none of ours would be: outside of the archive, hidden, with a backslash, not ASCII, over 200 characters.
 * - `duplicate`: two parts have one name, or names that differ in upper and lower case alone.
 * - `form`: compressed, encrypted, with sizes that do not fit, or not where the part before ends: ours are stored as they are.
 */
export type ZipFault = 'not-zip' | 'too-large' | 'name' | 'duplicate' | 'form';

export type ZipRead =
  | { readonly ok: true; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly fault: ZipFault; readonly part: string | null };

/**
 * The parts as the directory lists them, each a view of these bytes; whether they are right is for others to say, and whether
 * the headers are for `strayByte`. Throws at nothing.
 */
export function readZip(bytes: Uint8Array<ArrayBuffer>): ZipRead {
  const no = (fault: ZipFault, part: string | null = null): ZipRead => ({ ok: false, fault, part });
  if (bytes.length > MAX_ARCHIVE) return no('too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END) return no('not-zip');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > MAX_PARTS) return no('too-large');
  const parts: Part[] = [];
  const names = new Set<string>();
  let at = 0;
  let entry = start;
  for (let index = 0; index < count; index++) {
    if (entry + DIRECTORY_SIZE > end || view.getUint32(entry, true) !== DIRECTORY) return no('not-zip');
    const field = (offset: number) => view.getUint16(entry + offset, true);
    const next = entry + DIRECTORY_SIZE + field(28) + field(30) + field(32);
    if (next > end) return no('not-zip');
    const name = String.fromCharCode(...bytes.subarray(entry + DIRECTORY_SIZE, entry + DIRECTORY_SIZE + field(28)));
    if (name.length > MAX_NAME || !NAME.test(name)) return no('name');
    if (names.has(name.toLowerCase())) return no('duplicate', name);
    names.add(name.toLowerCase());
    const [packed, size] = [view.getUint32(entry + 20, true), view.getUint32(entry + 24, true)];
    const from = at + LOCAL_SIZE + name.length;
    const isStored = field(8) === 0 && field(10) === 0 && packed === size;
    if (!isStored || view.getUint32(entry + 42, true) !== at || from + size > start) return no('form', name);
    parts.push({ name, bytes: bytes.subarray(from, from + size) });
    at = from + size;
    entry = next;
  }
  return at === start && entry === end ? { ok: true, parts } : no('not-zip');
}

/**
 * The first byte around the parts that is not what the one form has there; null where there is none. `parts`: as `readZip` read
 * them from these bytes. `part`: the one whose header it is, null for the directory at the end.
 */
export function strayByte(
  bytes: Uint8Array,
  parts: readonly Part[],
): { readonly at: number; readonly part: string | null } | null {
  const directory: number[] = [];
  let at = 0;
  for (const { name, bytes: content } of parts) {
    const [header, ascii] = [headerOf(name, content), [...name].map((letter) => letter.charCodeAt(0))];
    const local = [...long(LOCAL), ...header, ...ascii];
    const differs = local.findIndex((byte, index) => bytes[at + index] !== byte);
    if (differs !== -1) return { at: at + differs, part: name };
    // Made by version 2.0 on MS-DOS; no comment, first disk, no attributes.
    directory.push(...long(DIRECTORY), ...short(20), ...header, ...short(0), ...short(0), ...short(0), ...long(0));
    directory.push(...long(at), ...ascii);
    at += local.length + content.length;
  }
  const count = short(parts.length);
  const sizes = [...long(directory.length), ...long(at)];
  const end = [...directory, ...long(END), ...long(0), ...count, ...count, ...sizes, ...short(0)];
  const differs = end.findIndex((byte, index) => bytes[at + index] !== byte);
  if (differs !== -1) return { at: at + differs, part: null };
  return at + end.length === bytes.length ? null : { at: at + end.length, part: null };
}

/** What the part's own header and its line in the directory have in common: version 1.0, stored, date, checksum, sizes. */
function headerOf(name: string, content: Uint8Array): readonly number[] {
  const size = long(content.length);
  const said = [...short(10), ...short(0), ...short(0), ...short(TIME), ...short(DATE)];
  return [...said, ...long(crc32(content)), ...size, ...size, ...short(name.length), ...short(0)];
}

const short = (value: number): readonly number[] => [value & 255, (value >>> 8) & 255];
const long = (value: number): readonly number[] => [...short(value), ...short(value >>> 16)];

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ (CRC[(rest ^ byte) & 255] ?? 0);
  return ~rest >>> 0;
}
