import { createHash } from 'node:crypto';
import type { Imported } from '@/utils/observe/node/imported';

/** A text as it comes from a file, in pieces of `size`. */
export async function* pieces(text: string, size = 1_000): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

export async function* bytes(content: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export type Of<K extends Imported['kind']> = Extract<Imported, { readonly kind: K }>;

export const only = <K extends Imported['kind']>(items: readonly Imported[], kind: K): Of<K>[] =>
  items.filter((item): item is Of<K> => item.kind === kind);

/** Random-looking letters and digits that are no token by form; the same for the same seed. */
export const noise = (seed: number, length = 40): string =>
  createHash('sha512').update(String(seed)).digest('hex').repeat(4).slice(0, length);
