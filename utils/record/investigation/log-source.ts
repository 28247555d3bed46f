import type { NamedUse } from '../../model/investigation';
import type { FieldMap } from '../../observe/logs/fields';
import type { LogFormat } from '../../observe/logs/log-format';
import { LogReader, type Place } from '../../observe/logs/log-reader';
import { type LogRecord, logRecord } from '../../observe/logs/log-record';
import type { LogInput, LogText } from '../../observe/logs/log-text';
import { type Recognised, recogniseLog } from '../../observe/logs/recognise-log';
import type { Imported } from '../../observe/node/imported';
import { recognise } from '../../observe/node/parts/recognise';
import { readHar } from '../../observe/node/surfaces/har-file';
import type { NamedEvent } from '../from-log';
import type { TimedSource } from '../merge-by-time';
import type { FileBook } from './file-book';

/** How logs are to be read. */
export interface LogOptions {
  /** Null for what the content tells. */
  readonly format: LogFormat | null;
  readonly template: string;
  readonly map: FieldMap;
}

interface Filed {
  readonly at: number;
  readonly book: FileBook;
}

/** A use on its way to its place in time; `holder` as in `LogRecord`. */
export interface FiledUse extends NamedUse, Filed {
  readonly place: Place;
  readonly holder: string;
}

export interface FiledEvent extends Filed {
  readonly event: NamedEvent;
}

/** What is made of one record. */
export interface Taken {
  readonly uses: readonly NamedUse[];
  readonly events: readonly NamedEvent[];
}

/** Makes of a record what happened, and counts it in the file's book. */
export type Taking = (record: LogRecord, book: FileBook) => Taken;

/** Uses handed on at once: a file of many rows in one piece must not be held whole. */
const HEAD_ROWS = 1_000;

/**
 * A file to be merged with others. Its beginning is read twice, or kept where that cannot be. `going` is called with each piece of
 * it, and may throw to end all.
 */
export async function logSource(
  input: LogInput,
  options: LogOptions,
  take: Taking,
  bookOf: (name: string) => FileBook,
  going: () => void = () => undefined,
): Promise<TimedSource<FiledUse | FiledEvent>> {
  let texts = input.open()[Symbol.asyncIterator]();
  let first: IteratorResult<LogText> | null = await texts.next();
  const { firstAt, isReversed } = first.done ? NOWHEN : beginning(first.value, options);
  if (input.isReadTwice) {
    await texts.return?.();
    // There may be thousands of files, and none of their beginnings may be held until its turn.
    first = null;
  }
  async function* open(): AsyncGenerator<readonly (FiledUse | FiledEvent)[]> {
    if (input.isReadTwice) texts = input.open()[Symbol.asyncIterator]();
    let next = first ?? (await texts.next());
    first = null;
    for (; !next.done; next = await texts.next()) {
      for await (const filed of usesIn(next.value, options, take, bookOf)) {
        going();
        yield filed;
      }
    }
  }
  return { firstAt, isReversed, open, late: (one) => void ('use' in one && one.book.late++) };
}

const NOWHEN = { firstAt: Number.NEGATIVE_INFINITY, isReversed: false };

function beginning(text: LogText, options: LogOptions): Pick<TimedSource<FiledUse>, 'firstAt' | 'isReversed'> {
  const known = isHar(text, options)
    ? null
    : recogniseLog(text.head, text.isWhole, options.format, options.map.size > 0);
  if (known === null) return NOWHEN;
  const times: number[] = [];
  const hears = {
    record: ({ at }: LogRecord) => void (times.length < HEAD_ROWS && times.push(at)),
    fault: () => undefined,
  };
  const reader = new LogReader(known, { ...options, head: known.head, mapped: () => undefined }, hears);
  reader.push(text.head);
  const steps = times.slice(1).map((at, index) => Math.sign(at - (times[index] ?? at)));
  const isReversed = steps.reduce((sum, step) => sum + step, 0) < -steps.length / 2;
  return { firstAt: isReversed || times.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...times), isReversed };
}

const isHar = ({ head }: LogText, { format }: LogOptions): boolean => format === null && recognise(head) === 'har';

/** Uses and events in the order in which they stand there, a list for each piece of the text. */
export async function* usesIn(
  text: LogText,
  options: LogOptions,
  take: Taking,
  bookOf: (name: string) => FileBook,
): AsyncGenerator<readonly (FiledUse | FiledEvent)[]> {
  const book = bookOf(text.name);
  const filed: (FiledUse | FiledEvent)[] = [];
  const record = (one: LogRecord, place: Place) => {
    const { uses, events } = take(one, book);
    for (const { use, token } of uses) filed.push({ use, token, at: use.at, book, place, holder: one.holder });
    for (const event of events) filed.push({ event, at: event.at, book });
  };
  try {
    if (isHar(text, options)) yield* fromHar(text, book, record, filed);
    else {
      const known =
        text.head === '' ? null : recogniseLog(text.head, text.isWhole, options.format, options.map.size > 0);
      if (known === null) book.problem ??= text.problem() ?? (text.head === '' ? 'empty' : 'unknown-format');
      else yield* fromLog(text, known, options, book, record, filed);
    }
  } catch {
    book.problem ??= 'unreadable';
  }
  book.problem ??= text.problem();
}

async function* fromLog(
  text: LogText,
  known: Recognised,
  options: LogOptions,
  book: FileBook,
  record: (record: LogRecord, place: Place) => void,
  filed: (FiledUse | FiledEvent)[],
): AsyncGenerator<readonly (FiledUse | FiledEvent)[]> {
  book.format = known.format.id;
  book.envelope = known.envelope?.id ?? null;
  // One JSON document cannot be read from its middle.
  if (known.framing === 'document' && text.linesBefore !== undefined) {
    book.problem = 'unreadable';
    return;
  }
  const setup = { ...options, head: known.head, mapped: (map: FieldMap) => book.mapped(map) };
  let isHeard = text.linesBefore === undefined;
  const reader = new LogReader(known, setup, {
    record: (one, place) => isHeard && record(one, place),
    fault: (fault, place) => isHeard && book.fault(fault, place),
  });
  if (text.linesBefore !== undefined) {
    // Headings, which say what the columns are, stand at the beginning.
    reader.push(text.head);
    reader.goOnAfter(text.linesBefore);
    isHeard = true;
  }
  let isFirst = text.linesBefore === undefined;
  for await (const piece of text.pieces) {
    reader.push(isFirst ? piece.replace(/^\ufeff/, '') : piece);
    isFirst = false;
    yield filed.splice(0);
  }
  reader.end();
  yield filed.splice(0);
}

async function* fromHar(
  text: LogText,
  book: FileBook,
  record: (record: LogRecord, place: Place) => void,
  filed: (FiledUse | FiledEvent)[],
): AsyncGenerator<readonly (FiledUse | FiledEvent)[]> {
  book.format = 'har';
  for await (const item of readHar(text.pieces, text.at)) {
    if (item.kind === 'exchange') record(recordOf(item), { record: book.rows + 1 });
    else if (item.kind === 'problem') book.fault('cut', { record: book.rows + 1 });
    if (filed.length > 0) yield filed.splice(0);
  }
}

function recordOf({ request, answer }: Extract<Imported, { readonly kind: 'exchange' }>): LogRecord {
  const { at, method, url, headers, initiator } = request;
  const destination = URL.canParse(url) ? new URL(url).host : '';
  const agent = headers.find(([name]) => name.toLowerCase() === 'user-agent')?.[1] ?? '';
  return logRecord({
    at,
    method,
    target: url,
    destination,
    headers,
    agent,
    context: initiator ?? '',
    status: answer?.status ?? null,
  });
}
