import type { Cursor, Head } from './binary-walk';

const PLAIN: Head = { kind: 'plain', size: 0 };
/** Bytes of the fixed-size values 0xca to 0xd3: floats, unsigned and signed integers. */
const WIDTHS = [4, 8, 1, 2, 4, 8, 1, 2, 4, 8];
const TIMESTAMP = -1;

/** Head of a MessagePack value (msgpack specification, all types; extensions are byte strings, timestamps plain values). */
export function messagePackHead(cursor: Cursor): Head | null {
  const { view } = cursor;
  const first = view.getUint8(cursor.at++);
  if (first < 0x80) return { kind: 'plain', size: 0, label: String(first) };
  if (first < 0x90) return { kind: 'map', size: first & 15 };
  if (first < 0xa0) return { kind: 'array', size: first & 15 };
  if (first < 0xc0) return { kind: 'text', size: first & 31 };
  if (first >= 0xe0) return { kind: 'plain', size: 0, label: String(first - 256) };
  if (first === 0xc1) return null;
  if (first < 0xc4) return PLAIN;
  if (first < 0xc7) return { kind: 'bytes', size: length(cursor, first - 0xc4) };
  if (first < 0xca) return extension(cursor, length(cursor, first - 0xc7));
  if (first < 0xd4) return number(cursor, first);
  if (first < 0xd9) return extension(cursor, 1 << (first - 0xd4));
  if (first < 0xdc) return { kind: 'text', size: length(cursor, first - 0xd9) };
  return { kind: first < 0xde ? 'array' : 'map', size: length(cursor, 1 + (first & 1)) };
}

/** Big-endian length of 1, 2 or 4 bytes. */
function length(cursor: Cursor, power: number): number {
  const { view, at } = cursor;
  cursor.at += 1 << power;
  return power === 0 ? view.getUint8(at) : power === 1 ? view.getUint16(at) : view.getUint32(at);
}

function extension(cursor: Cursor, size: number): Head {
  const type = cursor.view.getInt8(cursor.at++);
  return { kind: type === TIMESTAMP ? 'plain' : 'bytes', size };
}

function number(cursor: Cursor, first: number): Head {
  const size = WIDTHS[first - 0xca] ?? 0;
  const { view, at } = cursor;
  if (first < 0xcc || size === 8) return { kind: 'plain', size };
  const isSigned = first >= 0xd0;
  const value =
    size === 1
      ? view[isSigned ? 'getInt8' : 'getUint8'](at)
      : size === 2
        ? view[isSigned ? 'getInt16' : 'getUint16'](at)
        : view[isSigned ? 'getInt32' : 'getUint32'](at);
  return { kind: 'plain', size, label: String(value) };
}
