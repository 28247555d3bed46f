/** A stored value as text that detection reads: JSON of its data, or the text itself where it is one. */
export interface StoredText {
  readonly text: string;
  /** Something of it is missing: above the limit, or nested too deep. */
  readonly isCut: boolean;
  /** Files and images in it, which are not read. */
  readonly files: number;
  /** Keys of the Web Crypto API in it, in the order in which they are met. */
  readonly keys: readonly CryptoKey[];
}

/** UTF-16 units of one value, and bytes of a binary part that are read as text. */
const MAX_TEXT = 1_000_000;
const MAX_BYTES = 65_536;
/** What each value costs beside its characters: bounds their number. */
const LEAST = 8;
const MAX_ITEMS = 50_000;

const utf8 = new TextDecoder();
/** Works through Firefox's wrappers of page objects, where `instanceof` does not. */
const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/**
 * Writes out what structured cloning made of a value: maps and sets as objects and lists, bytes as the text in them. Of keys of
 * the Web Crypto API the kind, and what they export (`exported`, one for each of `keys`). Does not throw.
 */
export function storedText(value: unknown, exported: readonly (JsonWebKey | undefined)[] = []): StoredText {
  let left = MAX_TEXT;
  let isCut = false;
  let files = 0;
  const keys: CryptoKey[] = [];
  /** Objects that were written: one that holds itself has no end. */
  const written = new WeakSet<object>();

  const plain = (one: unknown): unknown => {
    if (typeof one === 'bigint') return String(one);
    if (typeof one !== 'object' || one === null) return one;
    const kind = kindOf(one);
    if (ArrayBuffer.isView(one) || kind === 'ArrayBuffer' || kind === 'SharedArrayBuffer') return textIn(one as never);
    if (kind === 'Map') return Object.fromEntries([...(structuredClone(one) as Map<unknown, unknown>)].map(namedPair));
    if (kind === 'Set') return [...(structuredClone(one) as Set<unknown>)];
    if (kind === 'CryptoKey') {
      const key = one as CryptoKey;
      keys.push(key);
      return { cryptoKey: key.type, extractable: key.extractable, exportKey: exported[keys.length - 1] };
    }
    if (kind === 'Blob' || kind === 'File' || kind === 'FileList' || kind.startsWith('Image')) {
      files += 1;
      return null;
    }
    if (written.has(one)) return null;
    written.add(one);
    if (!Array.isArray(one) || one.length <= MAX_ITEMS) return one;
    isCut = true;
    return one.slice(0, MAX_ITEMS);
  };
  const bounded = (_name: string, one: unknown): unknown => {
    const now = plain(one);
    left -= LEAST + (typeof now === 'string' ? now.length : _name.length);
    if (left > 0) return now;
    isCut = true;
    if (left < -MAX_ITEMS * LEAST) throw new RangeError('too many values');
    return null;
  };

  try {
    const whole = plain(value);
    written.delete(whole as object);
    const text = typeof whole === 'string' ? whole : (JSON.stringify(whole, bounded) ?? '');
    return { text: text.slice(0, MAX_TEXT), isCut: isCut || text.length > MAX_TEXT, files, keys };
  } catch {
    return { text: '', isCut: true, files, keys };
  }

  function textIn(bytes: ArrayBuffer | ArrayBufferView): string {
    const [buffer, start] = ArrayBuffer.isView(bytes) ? [bytes.buffer, bytes.byteOffset] : [bytes, 0];
    if (bytes.byteLength > MAX_BYTES) isCut = true;
    return utf8.decode(new Uint8Array(buffer as ArrayBuffer, start, Math.min(bytes.byteLength, MAX_BYTES)));
  }
}

const namedPair = ([key, value]: [unknown, unknown]): [string, unknown] => [String(key), value];
