import type { StoredText } from './stored-text';

const MAX_TEXT = 1_000_000;

/**
 * As in `stored-text.ts` for what a bridge itself reads, the state of a page in its history: plain data, as apps put there. What
 * JSON does not know is left out; databases are read by the reader.
 */
export function storedText(value: unknown): Omit<StoredText, 'keys'> {
  const written = new WeakSet<object>();
  const plain = (_: string, one: unknown) => {
    if (typeof one === 'bigint') return String(one);
    if (typeof one !== 'object' || one === null) return one;
    return written.has(one) ? undefined : written.add(one) && one;
  };
  try {
    const text = typeof value === 'string' ? value : (JSON.stringify(value, plain) ?? '');
    return { text: text.slice(0, MAX_TEXT), isCut: text.length > MAX_TEXT, files: 0 };
  } catch {
    return { text: '', isCut: true, files: 0 };
  }
}
