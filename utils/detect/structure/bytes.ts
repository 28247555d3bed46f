import { printableRuns, printableText, utf16Text } from './binary-text';
import type { ReadHead } from './binary-walk';
import { walkBinary } from './binary-walk';
import { cborHead } from './cbor';
import { pathOf } from './layer';
import { messagePackHead } from './message-pack';
import { protobufTexts } from './protobuf';

/** A text found in bytes. */
export interface BytesText {
  /** How to get there: `msgpack → $.session.token`, `protobuf → #1.3`, `@1280` (an offset in bytes); empty for all of it. */
  readonly path: string;
  /** The path without the names below. */
  readonly container: string;
  /** Names on the way, outermost first. */
  readonly keys: readonly string[];
  readonly text: string;
}

/** Texts told of at most. */
export const MAX_TEXTS = 20_000;
const MAX_LAYERS = 4;

/**
 * The texts in bytes: all of it where it is UTF-8 or UTF-16, the strings of MessagePack, CBOR and (best effort) protocol
 * buffers and gRPC frames, else runs of at least 20 printable characters. `hint` is a content type: a format that it names may
 * be cut off, others must fit from first to last byte. At most 20,000 texts; work is linear in the bytes for each of four
 * layers of bytes in bytes. Compressed bytes are for `inflate` to open first.
 */
export function textsOf(bytes: Uint8Array, hint = ''): readonly BytesText[] {
  const found: BytesText[] = [];
  collect(bytes, hint.toLowerCase(), [], [], found);
  return found.slice(0, MAX_TEXTS);
}

type Steps = readonly string[];

function collect(bytes: Uint8Array, hint: string, steps: Steps, keys: Steps, found: BytesText[]): void {
  if (bytes.length === 0 || found.length >= MAX_TEXTS) return;
  const tell = (text: string, step = '', below: Steps = []) => {
    const container = [...steps, step].filter(Boolean).join(' → ');
    const names = below.length > 0 ? pathOf(below) : '';
    found.push({ path: [container, names].filter(Boolean).join(' → '), container, keys: [...keys, ...below], text });
    return found.length < MAX_TEXTS;
  };
  const walk = (step: string, readHead: ReadHead, isNamed: boolean): boolean => {
    const texts: (readonly [Steps, string | Uint8Array])[] = [];
    const walked = walkBinary(bytes, readHead, (below, value) => texts.push([below, value]) < MAX_TEXTS);
    if (texts.length === 0 || (walked !== 'whole' && !isNamed)) return false;
    for (const [below, value] of texts) {
      if (typeof value === 'string') tell(value, step, below);
      else if (steps.length < MAX_LAYERS) collect(value, '', [...steps, `${step} → ${pathOf(below)}`], below, found);
    }
    return true;
  };

  const isPacked = /msgpack|messagepack/.test(hint);
  const isCbor = /cbor/.test(hint);
  const first = bytes[0] ?? 0;
  if (isPacked && walk('msgpack', messagePackHead, true)) return;
  if (isCbor && walk('cbor', cborHead, true)) return;
  if (/protobuf|grpc/.test(hint) && messages(bytes, tell)) return;
  const text = printableText(bytes) ?? utf16Text(bytes);
  if (text !== null && text !== '') {
    tell(text);
    return;
  }
  const isContainer = (first >= 0x80 && first < 0xa0) || (first >= 0xdc && first < 0xe0);
  if (isContainer && walk('msgpack', messagePackHead, false)) return;
  if (first >= 0x80 && first < 0xe0 && walk('cbor', cborHead, false)) return;
  if (messages(bytes, tell)) return;
  for (const { at, text, name } of printableRuns(bytes, MAX_TEXTS - found.length))
    tell(text, `@${at}`, name === '' ? [] : [name]);
}

/** A protocol buffer, or gRPC frames: a flag, a length of four bytes, a message or trailers. */
function messages(bytes: Uint8Array, tell: (text: string, step: string) => boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let isFramed = false;
  let at = 0;
  while (at + 5 <= bytes.length && (view.getUint8(at) & 0x7f) <= 1) {
    const size = view.getUint32(at + 1);
    if (at + 5 + size > bytes.length) break;
    const frame = bytes.subarray(at + 5, at + 5 + size);
    const step = `grpc → @${at}`;
    const trailers = view.getUint8(at) >= 0x80 ? printableText(frame) : null;
    if (trailers !== null) tell(trailers, step);
    else for (const { path, text } of protobufTexts(frame) ?? []) tell(text, `${step} → protobuf → ${path}`);
    isFramed ||= size > 0;
    at += 5 + size;
  }
  if (isFramed && at === bytes.length) return true;
  const texts = protobufTexts(bytes) ?? [];
  for (const { path, text } of texts) tell(text, `protobuf → ${path}`);
  return texts.length > 0;
}
