const utf8 = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true });
/** Control characters that texts have: tab, line ends, form feed, the record separator. */
const CONTROLS = new Set([9, 10, 12, 13, 30]);
const SAMPLE = 1_024;

/** Text behind bytes that are UTF-8 without control characters; null where they are not. A character cut off at the end is dropped. */
export function printableText(bytes: Uint8Array): string | null {
  const last = bytes.subarray(-3).findLastIndex((byte) => byte >= 0xc0);
  const tail = last < 0 ? 0 : Math.min(3, bytes.length) - last;
  try {
    const whole = tail > 0 && tail < width(bytes[bytes.length - tail] ?? 0) ? bytes.subarray(0, -tail) : bytes;
    const text = utf8.decode(whole);
    return hasControl(text) ? null : text;
  } catch {
    return null;
  }
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 127 || (code < 32 && !CONTROLS.has(code))) return true;
  }
  return false;
}

/** Bytes of the character that begins with this one. */
const width = (byte: number): number => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1);

/** As `printableText` for UTF-16 with a byte order mark, or where the first thousand characters are of the Latin block. */
export function utf16Text(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const mark = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const label = mark ?? (looksLatin(bytes, 0) ? 'utf-16le' : looksLatin(bytes, 1) ? 'utf-16be' : null);
  if (label === null) return null;
  const text = new TextDecoder(label).decode(bytes.subarray(0, bytes.length & ~1));
  return hasControl(text.slice(0, SAMPLE)) ? null : text;
}

function looksLatin(bytes: Uint8Array, low: 0 | 1): boolean {
  const units = Math.min(SAMPLE, bytes.length >> 1);
  if (units < 8) return false;
  let latin = 0;
  for (let unit = 0; unit < units; unit++) {
    const code = bytes[2 * unit + low] ?? 0;
    if (bytes[2 * unit + 1 - low] === 0 && (code >= 32 || code === 10 || code === 13 || code === 9) && code < 127)
      latin++;
  }
  return latin > units * 0.9;
}

/** A run of printable characters in bytes. `name`: a short one right before it, which may name it. */
export interface Run {
  readonly at: number;
  readonly text: string;
  readonly name: string;
}

const MIN_RUN = 20;
const MIN_NAME = 3;
const MAX_NAME = 64;
const MAX_GAP = 6;
const ascii = /* @__PURE__ */ new TextDecoder('utf-8');

/** Runs of at least 20 printable ASCII characters, of one or (little-endian) two bytes each, with their offsets; at most `limit`. */
export function printableRuns(bytes: Uint8Array, limit: number): readonly Run[] {
  return [...runs(bytes, 1, 0, limit), ...runs(bytes, 2, 0, limit), ...runs(bytes, 2, 1, limit)]
    .sort((a, b) => a.at - b.at)
    .slice(0, limit);
}

function runs(bytes: Uint8Array, step: 1 | 2, from: number, limit: number): readonly Run[] {
  const found: Run[] = [];
  let start = -1;
  let name = { text: '', end: -1 };
  for (let at = from; at <= bytes.length + step && found.length < limit; at += step) {
    const code = bytes[at] ?? 0;
    const isPrintable = code > 31 && code < 127 && (step === 1 || bytes[at + 1] === 0) && at + step <= bytes.length;
    if (isPrintable) {
      if (start < 0) start = at;
      continue;
    }
    const length = start < 0 ? 0 : (at - start) / step;
    if (length >= MIN_NAME) {
      const text = ascii.decode(bytes.subarray(start, at).filter((_, index) => index % step === 0));
      const isNamed = start - name.end <= MAX_GAP * step && name.end >= 0;
      if (length >= MIN_RUN) found.push({ at: start, text, name: isNamed ? name.text : '' });
      name = length <= MAX_NAME ? { text, end: at } : { text: '', end: -1 };
    }
    start = -1;
  }
  return found;
}
