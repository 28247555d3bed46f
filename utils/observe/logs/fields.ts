import { logTime } from '../../lib/log-time';
import { type LogRecord, type LogToken, logRecord, type Row, requestLine, statusIn, told } from './log-record';

/** What a column or member of a log can be; `header.<name>` and `cookie.<name>` beside these. */
export const FIELDS = [
  'time',
  'method',
  'url',
  'query',
  'request',
  'host',
  'status',
  'client',
  'agent',
  'principal',
  'context',
  'token',
] as const;

export type Field = (typeof FIELDS)[number] | `header.${string}` | `cookie.${string}`;

/** Columns or members by the field they are read as. A member of a member is named `request.headers.host`. */
export type FieldMap = ReadonlyMap<Field, string>;

export const isField = (text: string): text is Field =>
  (FIELDS as readonly string[]).includes(text) || /^(?:header|cookie)\.[\w-]{1,64}$/.test(text);

type Plain = Exclude<Field, `${string}.${string}`>;

/** One row under way: fields in any order, then the record. */
export class FieldRow {
  readonly #values = new Map<Plain, string>();
  readonly #headers: (readonly [string, string])[] = [];
  readonly #cookies: string[] = [];
  readonly #tokens: LogToken[] = [];
  #time: number | null = null;

  set(field: Field, given: unknown): void {
    if (field === 'time') {
      this.#time ??= logTime(given);
      return;
    }
    const text = told(textOf(given));
    if (text === '') return;
    if (field.startsWith('header.')) this.header(field.slice('header.'.length), text);
    else if (field.startsWith('cookie.')) this.#cookies.push(`${field.slice('cookie.'.length)}=${text}`);
    else if (field === 'token') this.token(text);
    else this.#values.set(field as Plain, text);
  }

  header(name: string, value: string): void {
    const lower = name.toLowerCase();
    this.#headers.push([lower, value]);
    if (lower === 'user-agent') this.#values.set('agent', value);
    if (lower === 'host' && !this.#values.has('host')) this.#values.set('host', value);
  }

  /** A value, or a fingerprint in its place; with the scheme before it, as `Authorization` has it, or without. */
  token(text: string): void {
    if (/^[A-Za-z]{1,20} \S/.test(text)) this.#headers.push(['authorization', text]);
    else this.#tokens.push({ kind: 'value', of: '', value: text });
  }

  record(): Row {
    if (this.#time === null) return 'no-time';
    const get = (field: Plain) => this.#values.get(field) ?? '';
    const line = this.#values.has('request') ? requestLine(get('request')) : null;
    const query = get('query');
    const url = get('url') || (line?.target ?? '');
    if (line === null && url === '' && get('method') === '' && get('host') === '' && !this.#hasToken())
      return 'no-request';
    const headers = this.#cookies.length === 0 ? this.#headers : [...this.#headers, cookieHeader(this.#cookies)];
    const agent = get('agent');
    const record: LogRecord = logRecord({
      at: this.#time,
      method: get('method') || (line?.method ?? ''),
      target: query === '' || url.includes('?') ? url : `${url}?${query.replace(/^\?/, '')}`,
      destination: get('host'),
      status: statusIn(get('status')),
      client: get('client'),
      agent,
      context: get('context'),
      principal: get('principal'),
      headers,
      tokens: this.#tokens,
    });
    return [record];
  }

  #hasToken(): boolean {
    return this.#tokens.length + this.#headers.length + this.#cookies.length > 0;
  }
}

const cookieHeader = (cookies: readonly string[]) => ['cookie', cookies.join('; ')] as const;

/** Text of a scalar, or of the first element of a list, as logs of headers have them. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '';
}
