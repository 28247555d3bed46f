import { base64Bytes } from '../../../lib/bytes';
import { listIn, recordIn, textIn } from '../../../lib/loose';

const DEEPEST = 64;

/**
 * A value in the writing in which Playwright carries what JSON cannot hold (`utilityScriptSerializers.ts`): objects as lists
 * of pairs, lists, dates, URLs, numbers too large, typed arrays as base64. As plain a value as JSON can hold: bytes become
 * their text. Undefined for what is none of these.
 */
export function plainOf(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return undefined;
  const writing = recordIn(value);
  if (Array.isArray(writing.a)) return writing.a.map((one) => plainOf(one, depth + 1) ?? null);
  if (Array.isArray(writing.o)) {
    const pairs = writing.o.map((pair) => [textIn(recordIn(pair).k), plainOf(recordIn(pair).v, depth + 1)] as const);
    return Object.fromEntries(pairs);
  }
  for (const plain of ['d', 'u', 'bi', 'n', 's', 'b']) {
    const held = writing[plain];
    if (typeof held === 'string' || typeof held === 'number' || typeof held === 'boolean') return held;
  }
  const bytes = textIn(recordIn(writing.ta).b) || textIn(recordIn(writing.ab).b);
  if (bytes !== '') return new TextDecoder('latin1').decode(base64Bytes(bytes) ?? new Uint8Array());
  if (listIn(writing.m).length > 0) return plainOf({ a: writing.m }, depth);
  return undefined;
}
