import type { FieldMap } from './fields';
import type { LogRecord, Row } from './log-record';

/** What a reader is told of the file before its first row. */
export interface Setup {
  /** The first rows, by which a mapping is guessed. */
  readonly head: readonly unknown[];
  /** Fields that the person named: they go before what is guessed. */
  readonly map: FieldMap;
  /** `log_format` of nginx or `LogFormat` of Apache; empty for the usual ones. */
  readonly template: string;
  /** Hears which column was taken for which field, where that is a guess. */
  readonly mapped: (map: FieldMap) => void;
}

/** An example of a format, built at run time. `reads`: what the only record of the last row must hold. */
export interface LogExample {
  readonly rows: readonly string[];
  readonly reads: Partial<LogRecord>;
}

export interface LogExamples {
  readonly matches: readonly LogExample[];
  /** Rows that are none of this format's. */
  readonly nearMisses: readonly (readonly string[])[];
}

/** What ends a token, or makes its end. */
export type LogEnd = 'logout' | 'revoked' | 'replaced';

interface Common {
  /** `import_format_<id>` is its name. */
  readonly id: string;
  /** Asked after all that know their own rows. */
  readonly isGeneric?: boolean;
  /** What its rows tell of the end of tokens, where these are no requests to endpoints, of which a logout can be told. */
  readonly tells?: readonly LogEnd[];
}

export interface LineFormat extends Common {
  readonly rows: 'lines';
  readonly sniff: (lines: readonly string[]) => boolean;
  readonly reader: (setup: Setup) => (line: string) => Row;
  /** The row goes on in the next line after an odd number of such lines. */
  readonly opens?: (line: string) => boolean;
}

export interface JsonFormat extends Common {
  readonly rows: 'json';
  /** Members whose elements are the rows, where a document wraps them. */
  readonly wrappers?: readonly string[];
  readonly sniff: (values: readonly unknown[]) => boolean;
  readonly reader: (setup: Setup) => (value: unknown) => Row;
}

export type LogFormat = LineFormat | JsonFormat;

export const defineLines = (format: Omit<LineFormat, 'rows'>): LineFormat => ({ ...format, rows: 'lines' });
export const defineJson = (format: Omit<JsonFormat, 'rows'>): JsonFormat => ({ ...format, rows: 'json' });

/** Whether at least half of some rows, and one, are of a kind. */
export function mostly<T>(rows: readonly T[], isOfKind: (row: T) => boolean): boolean {
  const count = rows.filter(isOfKind).length;
  return count > 0 && count * 2 >= rows.length;
}
