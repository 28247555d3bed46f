import { readVarint, uncompress } from './snappy';

const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;
const FOOTER = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');

/** The records of a LevelDB log, whole again: a record is cut wherever a block of 32 KiB ends. */
export function readLog(bytes: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let parts: Buffer[] = [];
  for (let at = 0; at + LOG_HEADER <= bytes.length; ) {
    const left = LOG_BLOCK - (at % LOG_BLOCK);
    const length = bytes.readUInt16LE(at + 4);
    const kind = bytes[at + 6]!;
    // 1 whole, 2 first, 3 middle, 4 last; 0 is the padding of a block's end.
    if (left < LOG_HEADER || kind === 0 || kind > 4) {
      at += left;
      continue;
    }
    parts.push(bytes.subarray(at + LOG_HEADER, at + LOG_HEADER + length));
    if (kind === 1 || kind === 4) {
      records.push(Buffer.concat(parts));
      parts = [];
    }
    at += LOG_HEADER + length;
  }
  if (parts.length > 0) records.push(Buffer.concat(parts));
  return records;
}

/** Keys and values of a table (`.ldb`), with the prefixes that keys share written out. Null where it is no table. */
export function readTable(bytes: Buffer): Buffer[] | null {
  if (bytes.length < FOOTER || !bytes.subarray(-8).equals(MAGIC)) return null;
  const metaIndex = readHandle(bytes, bytes.length - FOOTER);
  const index = metaIndex && readHandle(bytes, metaIndex.next);
  if (!index) return null;
  const found: Buffer[] = [];
  for (const { value } of entries(readBlock(bytes, index))) {
    const handle = readHandle(value, 0);
    if (handle) for (const entry of entries(readBlock(bytes, handle))) found.push(entry.key, entry.value);
  }
  return found;
}

interface Handle {
  readonly offset: number;
  readonly size: number;
  readonly next: number;
}

function readHandle(bytes: Buffer, at: number): Handle | null {
  const offset = readVarint(bytes, at);
  const size = offset && readVarint(bytes, offset.next);
  return offset && size ? { offset: offset.value, size: size.value, next: size.next } : null;
}

function readBlock(bytes: Buffer, { offset, size }: Handle): Buffer {
  const data = bytes.subarray(offset, offset + size);
  const compression = bytes[offset + size];
  if (compression === 0) return data;
  const plain = compression === 1 ? uncompress(data) : null;
  if (plain === null) throw new Error(`a LevelDB block cannot be read (compression ${compression})`);
  return plain;
}

function* entries(block: Buffer): Generator<{ key: Buffer; value: Buffer }> {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 * (restarts + 1);
  let key = Buffer.alloc(0);
  for (let at = 0; at < end; ) {
    const shared = readVarint(block, at)!;
    const rest = readVarint(block, shared.next)!;
    const length = readVarint(block, rest.next)!;
    const keyEnd = length.next + rest.value;
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(length.next, keyEnd)]);
    at = keyEnd + length.value;
    yield { key, value: block.subarray(keyEnd, at) };
  }
}
