import { JsonSplitter, parsedJson } from '../../lib/json-splitter';
import type { LogEnvelope } from './log-envelope';
import type { LogFormat, Setup } from './log-format';
import type { LogFault, LogRecord, Row } from './log-record';
import { DOCUMENT_PATHS, type Recognised, unwrapped } from './recognise-log';

/** Where in its file a row stands: its line, or its number in a JSON document; both from 1. */
export type Place = { readonly line: number } | { readonly record: number };

export interface Hearing {
  record(record: LogRecord, place: Place): void;
  fault(fault: LogFault, place: Place): void;
}

/** Longest row that is read, in UTF-16 units. */
export const LONGEST_ROW = 4_194_304;
/** Lines that one row of CSV may have. */
const MOST_LINES = 1_000;

/**
 * Reads a log of any size that comes in pieces of text; never throws, and holds one row at a time. What it cannot read it tells
 * with its place.
 */
export class LogReader {
  readonly #format: LogFormat;
  readonly #envelope: LogEnvelope | null;
  readonly #hears: Hearing;
  readonly #read: (row: never) => Row;
  readonly #splitter: JsonSplitter | null;
  #rest = '';
  /** Of a row that goes on in the next line of its envelope. */
  #begun = '';
  #isTooLong = false;
  #line = 0;
  #open: string[] = [];
  #records = 0;

  constructor({ format, framing, envelope }: Recognised, setup: Setup, hears: Hearing) {
    this.#format = format;
    this.#envelope = envelope;
    this.#hears = hears;
    this.#read = format.reader(setup);
    this.#splitter =
      framing === 'document'
        ? new JsonSplitter(
            DOCUMENT_PATHS,
            ({ text, isCut }) => {
              this.#records += 1;
              const place = { record: this.#records };
              if (text === null) hears.fault('too-long', place);
              else if (isCut) hears.fault('cut', place);
              else this.#json(text, place);
            },
            LONGEST_ROW,
          )
        : null;
  }

  push(piece: string): void {
    if (this.#splitter) {
      this.#splitter.push(piece);
      return;
    }
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      this.#keep(piece.slice(from, end));
      this.#end();
      from = end + 1;
    }
    this.#keep(from === 0 ? piece : piece.slice(from));
  }

  /** What comes next begins with the line after so many. */
  goOnAfter(lines: number): void {
    this.#rest = '';
    this.#begun = '';
    this.#open = [];
    this.#line = lines;
  }

  end(): void {
    if (this.#splitter === null) {
      if (this.#rest !== '' || this.#isTooLong) this.#end();
      if (this.#begun !== '') this.#hears.fault('cut', { line: this.#line });
      if (this.#open.length > 0) this.#hears.fault('cut', { line: this.#line - this.#open.length + 1 });
    } else if (this.#splitter.end() !== null) this.#hears.fault('cut', { record: this.#records + 1 });
  }

  #keep(text: string): void {
    if (this.#rest.length + text.length > LONGEST_ROW) {
      this.#isTooLong = true;
      this.#rest = '';
    } else if (!this.#isTooLong) this.#rest += text;
  }

  #end(): void {
    const text = this.#rest.endsWith('\r') ? this.#rest.slice(0, -1) : this.#rest;
    this.#rest = '';
    this.#line += 1;
    if (this.#isTooLong) {
      this.#isTooLong = false;
      this.#hears.fault('too-long', { line: this.#line });
    } else if (this.#envelope !== null) this.#unwrap(this.#envelope, text);
    else if (text !== '' || this.#open.length > 0) this.#row(text);
  }

  #unwrap(envelope: LogEnvelope, line: string): void {
    if (line.trim() === '') return;
    const parts = envelope.open(line);
    if (parts === null) {
      this.#hears.fault('not-this-format', { line: this.#line });
      return;
    }
    for (const { text, isWhole } of parts) {
      this.#begun += text;
      if (this.#begun.length > LONGEST_ROW) this.#hears.fault('too-long', { line: this.#line });
      else if (!isWhole) continue;
      else for (const row of this.#begun.split('\n')) if (row.trim() !== '') this.#row(row);
      this.#begun = '';
    }
  }

  #row(text: string): void {
    const format = this.#format;
    const place = { line: this.#line - this.#open.length };
    if (format.rows === 'json') {
      this.#json(text, place);
      return;
    }
    const opens = format.opens?.(text) ?? false;
    if (opens === (this.#open.length === 0) && format.opens !== undefined) {
      this.#open.push(text);
      if (this.#open.length < MOST_LINES && this.#size() < LONGEST_ROW) return;
      // Which of them the row was, nobody knows.
      for (const index of this.#open.keys()) this.#hears.fault('too-long', { line: place.line + index });
      this.#open = [];
      return;
    }
    const whole = this.#open.length === 0 ? text : [...this.#open, text].join('\n');
    this.#open = [];
    this.#tell(this.#read(whole as never), place);
  }

  #size(): number {
    return this.#open.reduce((sum, line) => sum + line.length, 0);
  }

  #json(text: string, place: Place): void {
    const value = parsedJson(text);
    if (value === undefined) {
      this.#hears.fault('not-json', place);
      return;
    }
    const rows = this.#format.rows === 'json' ? unwrapped(value, this.#format) : [];
    for (const row of rows) this.#tell(this.#read(row as never), place);
  }

  #tell(row: Row, place: Place): void {
    if (typeof row === 'string') this.#hears.fault(row, place);
    else
      for (const part of row) {
        if (typeof part === 'string') this.#hears.fault(part, place);
        else this.#hears.record(part, place);
      }
  }
}
