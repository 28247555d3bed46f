/** `count` and `number` are whole numbers of 64 and 32 bits, `time` is UTC to the millisecond. */
export type ColumnType = 'count' | 'time' | 'text' | 'number';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Null in no row. */
  readonly isRequired?: boolean;
}

/** What a column holds, for whoever reads it or fills it from a log of their own. */
export const columnKey = (table: string, column: string): string => `${table.replace('tokenwitness', 'sql')}_${column}`;

/** Name of the table with one row for each use of a token. */
export const USES = 'tokenwitness_uses';

/** Its columns. `at` is a word of SQL, so the time is `used_at`. */
export const USES_COLUMNS = [
  { name: 'id', type: 'count', isRequired: true },
  { name: 'used_at', type: 'time', isRequired: true },
  { name: 'token', type: 'text', isRequired: true },
  { name: 'known_by', type: 'text' },
  { name: 'token_type', type: 'text' },
  { name: 'role', type: 'text' },
  { name: 'scope', type: 'text' },
  { name: 'subject', type: 'text' },
  { name: 'issued_at', type: 'time' },
  { name: 'expires_at', type: 'time' },
  { name: 'method', type: 'text', isRequired: true },
  { name: 'destination', type: 'text', isRequired: true },
  { name: 'site', type: 'text' },
  { name: 'template', type: 'text', isRequired: true },
  { name: 'object', type: 'text' },
  { name: 'status', type: 'number' },
  { name: 'outcome', type: 'text' },
  { name: 'client', type: 'text' },
  { name: 'network', type: 'text' },
  { name: 'agent', type: 'text' },
  { name: 'context', type: 'text' },
  { name: 'principal', type: 'text' },
  { name: 'file', type: 'text' },
  { name: 'line', type: 'count' },
  { name: 'record', type: 'count' },
] as const satisfies readonly Column[];

export type ColumnName = (typeof USES_COLUMNS)[number]['name'];

/** A value of a row; times in epoch milliseconds. */
export type Cell = string | number | null;
export type UseRow = Readonly<Record<ColumnName, Cell>>;
