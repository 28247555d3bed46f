import type { Cursor, Head } from './binary-walk';

const KINDS = ['plain', 'plain', 'bytes', 'text', 'array', 'map', 'tag', 'plain'] as const;
const INDEFINITE = 31;

/**
 * Head of a CBOR data item (RFC 8949). A text or byte string in pieces is an array of its pieces; tags are passed over.
 */
export function cborHead(cursor: Cursor): Head | null {
  const first = cursor.view.getUint8(cursor.at++);
  if (first === 0xff) return { kind: 'end', size: 0 };
  const major = first >> 5;
  const info = first & 31;
  const kind = KINDS[major] ?? 'plain';
  if (info === INDEFINITE) {
    if (major < 2 || major > 5) return null;
    return { kind: major === 5 ? 'map' : 'array', size: Infinity };
  }
  if (info > 27) return null;
  const value = info < 24 ? info : argument(cursor, info - 24);
  if (kind !== 'plain') return { kind, size: value };
  return { kind, size: 0, label: String(major === 1 ? -1 - value : value) };
}

/** Big-endian argument of 1, 2, 4 or 8 bytes. Above 2^53 it is rounded: nothing is that long. */
function argument(cursor: Cursor, power: number): number {
  const { view, at } = cursor;
  cursor.at += 1 << power;
  if (power === 0) return view.getUint8(at);
  if (power === 1) return view.getUint16(at);
  return power === 2 ? view.getUint32(at) : view.getUint32(at) * 4_294_967_296 + view.getUint32(at + 4);
}
