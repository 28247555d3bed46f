/** What stands before a value: its kind, and how many bytes, items or pairs follow. */
export interface Head {
  readonly kind: 'text' | 'bytes' | 'array' | 'map' | 'plain' | 'tag' | 'end';
  /** Infinity: until an `end`. Of a plain value: bytes to pass over. */
  readonly size: number;
  /** What a number says as a key of a map. */
  readonly label?: string;
}

export interface Cursor {
  readonly view: DataView;
  at: number;
}

/** Reads a head and moves behind it; null where the bytes are not of this format. Throws a RangeError where they end. */
export type ReadHead = (cursor: Cursor) => Head | null;

/** `cut`: all that was read is of the format, and it ends too early, or too deep to follow. */
export type Walked = 'whole' | 'cut' | 'foreign';

interface Frame {
  readonly isMap: boolean;
  left: number;
  /** Key of the pair that is being read; null before it. */
  key: string | null;
  index: number;
}

const MAX_NESTING = 64;
const MAX_VALUES = 1_000_000;
const MAX_KEY = 256;
const utf8 = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true });
const lenient = /* @__PURE__ */ new TextDecoder('utf-8');

export type VisitBinary = (keys: readonly string[], value: string | Uint8Array) => boolean;

/**
 * Hands the texts and byte strings of self-describing binary values to `visit`, with the names above them. At most 64 levels and
 * a million values; a declared length is only believed as far as there are bytes.
 */
export function walkBinary(bytes: Uint8Array, readHead: ReadHead, visit: VisitBinary): Walked {
  const cursor: Cursor = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  const stack: Frame[] = [];
  try {
    for (let count = 0; cursor.at < bytes.length; count++) {
      if (count >= MAX_VALUES) return 'cut';
      const head = readHead(cursor);
      if (head === null) return 'foreign';
      if (head.kind === 'tag') continue;
      const top = stack.at(-1);
      if (head.kind === 'end') {
        if (top?.left !== Infinity || (top.isMap && top.key !== null)) return 'foreign';
        stack.pop();
        finish(stack);
        continue;
      }
      const isKey = top?.isMap === true && top.key === null;
      if (head.kind === 'array' || head.kind === 'map') {
        if (isKey) return 'foreign';
        if (head.size === 0) finish(stack);
        else if (stack.length >= MAX_NESTING) return 'cut';
        else stack.push({ isMap: head.kind === 'map', left: head.size, key: null, index: 0 });
        continue;
      }
      const from = cursor.at;
      const isCut = from + head.size > bytes.length;
      const value = bytes.subarray(from, Math.min(bytes.length, from + head.size));
      cursor.at = from + value.length;
      const text = head.kind === 'text' ? textOf(value, isCut) : null;
      if (isKey && !isCut) top.key = (text ?? head.label ?? '').slice(0, MAX_KEY);
      else if (!isKey) {
        const isTold = head.kind !== 'plain' && value.length > 0;
        if (isTold && !visit(stack.map(nameOf), text ?? value)) return 'cut';
        finish(stack);
      }
      if (isCut) return 'cut';
    }
  } catch {
    return 'cut';
  }
  return stack.length === 0 ? 'whole' : 'cut';
}

const nameOf = ({ isMap, key, index }: Frame): string => (isMap ? (key ?? '') : String(index));

/** One item is done, and with it every container that it was the last of. */
function finish(stack: Frame[]): void {
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    top.key = null;
    top.index++;
    top.left--;
    if (top.left > 0) return;
    stack.pop();
  }
}

/** Null where it is no UTF-8: then it is bytes, whatever its head says. */
function textOf(value: Uint8Array, isCut: boolean): string | null {
  if (isCut) return lenient.decode(value);
  try {
    return utf8.decode(value);
  } catch {
    return null;
  }
}
