/**
 * The raw format of google/snappy `format_description.txt`. Null where the bytes are not a whole stream of it; with
 * `more`, other bytes may follow the stream.
 */
export function uncompress(bytes: Buffer, more = false): Buffer | null {
  const preamble = readVarint(bytes, 0);
  if (preamble === null || preamble.value > 64 * 1024 * 1024 || preamble.value > bytes.length * 64) return null;
  const out = Buffer.alloc(preamble.value);
  let from = preamble.next;
  let to = 0;
  while (from < bytes.length && !(more && to === out.length)) {
    const tag = bytes[from++]!;
    const kind = tag & 3;
    if (kind === 0) {
      let length = (tag >> 2) + 1;
      if (length > 60) {
        const extra = length - 60;
        if (from + extra > bytes.length) return null;
        length = bytes.readUIntLE(from, extra) + 1;
        from += extra;
      }
      if (from + length > bytes.length || to + length > out.length) return null;
      to += bytes.copy(out, to, from, from + length);
      from += length;
      continue;
    }
    const width = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    if (from + width > bytes.length) return null;
    const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const offset = kind === 1 ? ((tag >> 5) << 8) | bytes[from]! : bytes.readUIntLE(from, width);
    from += width;
    if (offset === 0 || offset > to || to + length > out.length) return null;
    for (let i = 0; i < length; i++, to++) out[to] = out[to - offset]!;
  }
  return to === out.length ? out : null;
}

const STREAM_START = Buffer.from('ff060000734e61507059', 'hex');

/** The framed format: `sNaPpY` and chunks, each with a checksum that is not verified here. */
export function uncompressFrames(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, STREAM_START.length).equals(STREAM_START)) return null;
  const parts: Buffer[] = [];
  for (let at = STREAM_START.length; at + 4 <= bytes.length; ) {
    const kind = bytes[at]!;
    const length = bytes.readUIntLE(at + 1, 3);
    const data = bytes.subarray(at + 8, at + 4 + length);
    const part = kind === 0 ? uncompress(data) : kind === 1 ? data : Buffer.alloc(0);
    if (part === null) return null;
    parts.push(part);
    at += 4 + length;
  }
  return Buffer.concat(parts);
}

/** Little-endian base-128, of up to 8 bytes. */
export function readVarint(bytes: Buffer, at: number): { value: number; next: number } | null {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  return null;
}
