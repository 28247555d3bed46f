import { JsonSplitter, parsedJson } from '../../lib/json-splitter';
import { listIn, recordIn } from '../../lib/loose';
import { LOG_ENVELOPES } from './envelopes';
import { LOG_FORMATS } from './formats';
import type { LogEnvelope } from './log-envelope';
import { type JsonFormat, type LogFormat, mostly } from './log-format';

/** How the rows of a file are parted: `lines`, or the elements of one JSON document. */
export type Framing = 'lines' | 'document';

export interface Recognised {
  readonly format: LogFormat;
  readonly framing: Framing;
  /** The first rows: lines, or values of JSON. */
  readonly head: readonly unknown[];
  /** What each line of a file is wrapped in; null for none. */
  readonly envelope: LogEnvelope | null;
}

const ROWS = 50;

/** Where the rows of a JSON document may lie. */
export const DOCUMENT_PATHS: readonly string[] = [
  '[]',
  ...[...LOG_FORMATS.values()].flatMap((format) =>
    format.rows === 'json' ? (format.wrappers ?? []).map((wrapper) => `${wrapper}[]`) : [],
  ),
];

/**
 * Which format a text is in, by its beginning; null for none of them. `isWhole`: nothing follows. `wanted` is the format that
 * a person named: it is taken as it is. `isMapped`: a person named columns, so that it is a general one.
 */
export function recogniseLog(
  beginning: string,
  isWhole: boolean,
  wanted: LogFormat | null = null,
  isMapped = false,
): Recognised | null {
  const text = beginning.replace(/^\ufeff?\s{0,1000}/, '');
  const framing = framingOf(text);
  const lines = framing === 'lines' ? linesIn(text, isWhole) : [];
  const plain = formatOf(framing, lines, text, wanted, isMapped);
  if (plain && (plain.format.isGeneric !== true || isMapped) && (wanted === null || sniffs(plain))) return plain;
  return enveloped(lines, wanted) ?? plain;
}

/** A log in an envelope: what is within it is known, or the one that a person named. */
function enveloped(lines: readonly string[], wanted: LogFormat | null): Recognised | null {
  for (const envelope of LOG_ENVELOPES.values()) {
    const opened = lines.map((line) => envelope.open(line));
    if (!mostly(opened, (parts) => parts !== null)) continue;
    const within = opened.flatMap((parts) => parts ?? []);
    const texts: string[] = [];
    let isOpen = false;
    for (const { text, isWhole } of within) {
      if (isOpen) texts.push(`${texts.pop() ?? ''}${text}`);
      else texts.push(text);
      isOpen = !isWhole;
    }
    const inner = texts.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== '');
    const found = formatOf('lines', inner, '', wanted, false);
    const isKnown =
      found !== null && (found.format.rows === 'json' || found.format.isGeneric !== true) && sniffs(found);
    if (isKnown) return { ...found, envelope };
  }
  return null;
}

const sniffs = ({ format, head }: Recognised): boolean => format.sniff(head as never);

function formatOf(
  framing: Framing,
  lines: readonly string[],
  text: string,
  wanted: LogFormat | null,
  isMapped: boolean,
): Recognised | null {
  const values = framing === 'lines' ? lines.map(parsedJson) : elementsIn(text);
  const isJson = values.some((value) => typeof value === 'object' && value !== null);
  for (const format of wanted === null ? LOG_FORMATS.values() : [wanted]) {
    if (isMapped && wanted === null && !format.isGeneric) continue;
    const isTaken = wanted !== null || isMapped;
    if (format.rows === 'lines') {
      if (framing !== 'lines' || (isJson && wanted === null)) continue;
      if (isTaken || format.sniff(lines)) return { format, framing, head: lines, envelope: null };
      continue;
    }
    const head = values.flatMap((value) => unwrapped(value, format)).slice(0, ROWS);
    if (wanted !== null || (isJson && (isTaken || format.sniff(head))))
      return { format, framing, head, envelope: null };
  }
  return null;
}

/** The rows in a value that a line holds: itself, or the elements that it wraps. */
export function unwrapped(value: unknown, { wrappers = [] }: JsonFormat): readonly unknown[] {
  const record = recordIn(value);
  const wrapper = wrappers.find((one) => Array.isArray(record[one]));
  return wrapper === undefined ? [value] : listIn(record[wrapper]);
}

/** A JSON array, or an object that does not end with its first line, is one document. */
function framingOf(text: string): Framing {
  if (/^\[\s{0,1000}(?:\{|\])/.test(text)) return 'document';
  // Objects without a line break between them, as Firehose writes what CloudWatch sends.
  if (!text.startsWith('{') || text.startsWith('{"messageType":"')) return 'lines';
  const end = text.indexOf('\n');
  return parsedJson(end < 0 ? text : text.slice(0, end)) === undefined ? 'document' : 'lines';
}

function linesIn(text: string, isWhole: boolean): readonly string[] {
  const lines = text.split('\n', ROWS + 1);
  if (!isWhole && lines.length <= ROWS && lines.length > 1) lines.pop();
  return lines
    .slice(0, ROWS)
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line.trim() !== '');
}

function elementsIn(text: string): readonly unknown[] {
  const values: unknown[] = [];
  const splitter = new JsonSplitter(DOCUMENT_PATHS, ({ text: part, isCut }) => {
    const value = part === null || isCut || values.length >= ROWS ? undefined : parsedJson(part);
    if (value !== undefined) values.push(value);
  });
  splitter.push(text);
  splitter.end();
  return values;
}
