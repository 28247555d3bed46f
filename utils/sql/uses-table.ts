/** `count` and `number` are whole numbers of 64 and 32 bits, `time` is UTC to the millisecond. */
export type ColumnType = 'count' | 'time' | 'text' | 'number';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Null in no row. */
  readonly isRequired?: boolean;
  /** What it holds, for whoever fills it from a log of their own. */
  readonly about: string;
}

/** Name of the table with one row for each use of a token. */
export const USES = 'tokenwitness_uses';

/** Its columns. `at` is a word of SQL, so the time is `used_at`. */
export const USES_COLUMNS = [
  {
    name: 'id',
    type: 'count',
    isRequired: true,
    about: 'any number that no other row has; puts uses of one moment in order',
  },
  { name: 'used_at', type: 'time', isRequired: true, about: 'when the request came, UTC' },
  {
    name: 'token',
    type: 'text',
    isRequired: true,
    about: "name of the token: a keyed hash or the issuer's id of it, never its value",
  },
  { name: 'known_by', type: 'text', about: 'what the log had: value, hash, fingerprint or identifier' },
  { name: 'token_type', type: 'text', about: 'type of the token, where its value was seen' },
  { name: 'role', type: 'text', about: 'access, refresh, session, api-key, unknown' },
  { name: 'scope', type: 'text', about: 'site, account or system; tokens of one scope are compared with each other' },
  {
    name: 'subject',
    type: 'text',
    about: 'for whom the token speaks; by it the successive tokens of one login are one',
  },
  { name: 'issued_at', type: 'time', about: 'when the token was made, by its own word (iat)' },
  { name: 'expires_at', type: 'time', about: 'when it ends (exp)' },
  { name: 'method', type: 'text', isRequired: true, about: 'GET, POST; for an API without methods READ or WRITE' },
  {
    name: 'destination',
    type: 'text',
    isRequired: true,
    about: 'host, origin or service that was asked; may be empty',
  },
  { name: 'site', type: 'text', about: 'registrable domain of the destination; null takes its last two labels' },
  {
    name: 'template',
    type: 'text',
    isRequired: true,
    about: 'path with ids folded, /users/{id}, or the operation; no query',
  },
  { name: 'object', type: 'text', about: 'the id that was folded, or a hash of it; a decimal number as it is' },
  { name: 'status', type: 'number', about: 'HTTP status' },
  { name: 'outcome', type: 'text', about: 'ok, denied, failed, unknown; null is read from the status' },
  { name: 'client', type: 'text', about: 'address of the client, without its port' },
  {
    name: 'network',
    type: 'text',
    about:
      '/24 of an IPv4 address, /48 of an IPv6 one; null is made of an IPv4 client; one of IPv6 is then taken whole',
  },
  { name: 'agent', type: 'text', about: 'user agent without what stands in parentheses' },
  { name: 'context', type: 'text', about: 'what else tells callers apart: session, container, device, initiator' },
  { name: 'principal', type: 'text', about: 'whom the log names as the caller' },
  { name: 'file', type: 'text', about: 'name of the log' },
  { name: 'line', type: 'count', about: 'line in it, from 1' },
  { name: 'record', type: 'count', about: 'number of the record in a JSON document, from 1' },
] as const satisfies readonly Column[];

export type ColumnName = (typeof USES_COLUMNS)[number]['name'];

/** A value of a row; times in epoch milliseconds. */
export type Cell = string | number | null;
export type UseRow = Readonly<Record<ColumnName, Cell>>;
