const MARKS: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Encoding of a text by its first bytes, as `TextDecoder` names it; null for bytes that are no text. */
export function encodingOf(head: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
  if (marked) return marked[0];
  if (!head.includes(0)) return isBinary(head) ? null : 'utf-8';
  const even = zeros(head, 0);
  const odd = zeros(head, 1);
  const half = head.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** Broken characters become U+FFFD and harm nothing beside them. */
export async function* decoded(stream: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of stream) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Control characters that no text has, one in twenty. */
function isBinary(head: Uint8Array): boolean {
  const odd = head.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)).length;
  return odd * 20 > head.length;
}

function zeros(bytes: Uint8Array, from: number): number {
  let count = 0;
  for (let at = from; at < bytes.length; at += 2) if (bytes[at] === 0) count++;
  return count;
}
