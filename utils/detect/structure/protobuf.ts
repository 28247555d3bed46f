import { printableText } from './binary-text';

/** A text in a message without its schema. `path`: numbers of the fields, `#1.3`. */
export interface FieldText {
  readonly path: string;
  readonly text: string;
}

const MAX_NESTING = 16;
const MAX_FIELDS = 100_000;

/**
 * Texts of a protocol buffer, best effort: the wire format names neither fields nor types, so that a printable field is taken
 * for text and another that reads as a message for one. Null where the bytes are no message from first to last.
 */
export function protobufTexts(bytes: Uint8Array): readonly FieldText[] | null {
  const work = { fields: 0 };
  return message(bytes, '#', 0, work);
}

function message(
  bytes: Uint8Array,
  path: string,
  depth: number,
  work: { fields: number },
): readonly FieldText[] | null {
  const found: FieldText[] = [];
  let at = 0;

  function varint(): number {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) return -1;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    return -1;
  }

  while (at < bytes.length) {
    if (++work.fields > MAX_FIELDS) return null;
    const tag = varint();
    const field = Math.floor(tag / 8);
    const type = tag % 8;
    if (tag < 0 || field < 1 || field > 536_870_911) return null;
    if (type === 0) {
      if (varint() < 0) return null;
    } else if (type === 1) at += 8;
    else if (type === 5) at += 4;
    else if (type === 2) {
      const size = varint();
      if (size < 0 || at + size > bytes.length) return null;
      for (const text of fieldTexts(bytes.subarray(at, at + size), `${path}${field}`, depth, work)) found.push(text);
      at += size;
    } else return null;
  }
  return at === bytes.length ? found : null;
}

/** A text that begins like one is text; it may still be a message as well, whose first bytes happen to be printable. */
function fieldTexts(bytes: Uint8Array, path: string, depth: number, work: { fields: number }): readonly FieldText[] {
  const text = printableText(bytes);
  const below = bytes.length > 1 && depth < MAX_NESTING ? (message(bytes, `${path}.`, depth + 1, work) ?? []) : [];
  const isText = text !== null && text !== '' && (below.length === 0 || /^[\w{["<]/.test(text));
  return isText ? [{ path, text }, ...below] : below;
}
