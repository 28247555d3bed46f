import type { Field } from './fields';
import { FieldRow } from './fields';

/** A field of a line; null for what nobody reads. `literal` stands behind it. */
interface Slot {
  readonly field: Field | 'any' | null;
  readonly isQuoted: boolean;
  readonly literal: string;
}

export interface LineTemplate {
  readonly start: string;
  readonly slots: readonly Slot[];
}

const VARIABLE = /\$(\w{1,64})|\$\{(\w{1,64})\}|%[<>]?(?:!?[\d,]{1,20})?(?:\{([^}]{1,64})\})?(\^?[A-Za-z]{1,3})/g;

const NGINX: Readonly<Record<string, Field>> = {
  remote_addr: 'client',
  realip_remote_addr: 'client',
  remote_user: 'principal',
  time_local: 'time',
  time_iso8601: 'time',
  msec: 'time',
  request: 'request',
  request_method: 'method',
  request_uri: 'url',
  uri: 'url',
  document_uri: 'url',
  args: 'query',
  query_string: 'query',
  status: 'status',
  host: 'host',
  http_host: 'host',
  server_name: 'host',
};

const APACHE: Readonly<Record<string, Field>> = {
  h: 'client',
  a: 'client',
  u: 'principal',
  t: 'time',
  r: 'request',
  m: 'method',
  U: 'url',
  q: 'query',
  s: 'status',
  v: 'host',
  V: 'host',
};

/**
 * Reads a `log_format` of nginx (`$remote_addr - …`) or a `LogFormat` of Apache (`%h %l …`); null for a text without any
 * variable, or with two that nothing keeps apart. Source: nginx, "Module ngx_http_log_module"; Apache, "mod_log_config".
 */
export function lineTemplate(format: string): LineTemplate | null {
  const text = format.replaceAll('\\"', '"');
  const found = [...text.matchAll(VARIABLE)];
  const [first] = found;
  if (first === undefined) return null;
  const slots = found.map((match, index): Slot => {
    const next = found[index + 1];
    const literal = text.slice(match.index + match[0].length, next?.index);
    const isQuoted = text[match.index - 1] === '"' && literal.startsWith('"');
    return { field: fieldOf(match), isQuoted, literal };
  });
  if (slots.slice(0, -1).some(({ literal }) => literal === '')) return null;
  return { start: text.slice(0, first.index), slots };
}

function fieldOf([, plain, braced, argument, letter = '']: RegExpExecArray | RegExpMatchArray): Slot['field'] {
  const variable = plain ?? braced;
  if (variable !== undefined) {
    const known = NGINX[variable];
    if (known) return known;
    if (variable.startsWith('http_')) return `header.${variable.slice('http_'.length).replaceAll('_', '-')}`;
    if (variable.startsWith('cookie_')) return `cookie.${variable.slice('cookie_'.length)}`;
    return /^(?:sent_http_|upstream_|ssl_|request_id|connection|body)/.test(variable) ? null : 'any';
  }
  if (argument === undefined) return letter === 't' ? 'time' : (APACHE[letter] ?? null);
  if (letter === 'i') return argument.toLowerCase() === 'host' ? 'host' : `header.${argument}`;
  if (letter === 'C') return `cookie.${argument}`;
  if (letter === 'a' || letter === 'h') return 'client';
  return letter === 'n' || letter === 'e' || letter === '^ti' ? 'any' : letter === 't' ? 'time' : null;
}

/** What `readTemplate` leaves of the line, for fields that the template does not know. */
export interface Filled {
  readonly row: FieldRow;
  readonly rest: string;
}

/** Fills a template from a line; null where the line is not of its form. Linear. */
export function fill({ start, slots }: LineTemplate, line: string): Filled | null {
  if (!line.startsWith(start)) return null;
  const row = new FieldRow();
  let at = start.length;
  for (const [index, { field, isQuoted, literal }] of slots.entries()) {
    const isLast = index === slots.length - 1;
    const end = isQuoted ? closingQuote(line, at) : literal === '' ? endOfWord(line, at) : line.indexOf(literal, at);
    if (end < 0 || !line.startsWith(literal, end)) return null;
    if (field !== null) {
      const value = unescaped(line.slice(at, end));
      if (field !== 'any') row.set(field, value);
      else if (isFingerprint(value)) row.token(value);
    }
    at = end + literal.length;
    if (isLast) return { row, rest: line.slice(at) };
  }
  return null;
}

/** Fields behind the usual ones that nobody named: only what shows by its form that it is a credential. */
export function readRest(row: FieldRow, rest: string): void {
  let at = 0;
  while (at < rest.length) {
    const isQuoted = rest[at] === '"';
    const end = isQuoted ? closingQuote(rest, at + 1) : endOfWord(rest, at);
    if (end < 0) return;
    const value = unescaped(rest.slice(isQuoted ? at + 1 : at, end));
    if (isFingerprint(value) || /^(?:bearer|token) \S/i.test(value)) row.token(value);
    else if (/^[\w.-]{1,64}=[^;]{1,4096}; ?[\w.-]{1,64}=/.test(value)) row.header('cookie', value);
    else if (value.length > 1) row.header(':logged', value);
    at = end + (isQuoted ? 2 : 1);
  }
}

export const isFingerprint = (text: string): boolean => /^tw1_[\w-]{22}$/.test(text);

function endOfWord(line: string, from: number): number {
  const space = line.indexOf(' ', from);
  return space < 0 ? line.length : space;
}

/** Index of the next quotation mark that no backslash hides; -1 without one. */
function closingQuote(line: string, from: number): number {
  for (let mark = line.indexOf('"', from); mark >= 0; mark = line.indexOf('"', mark + 1)) {
    let slashes = 0;
    while (mark - slashes > from && line[mark - slashes - 1] === '\\') slashes++;
    if (slashes % 2 === 0) return mark;
  }
  return -1;
}

const ESCAPE = /\\(?:x([\da-fA-F]{2})|(.))/g;

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (_, hex: string | undefined, plain: string) =>
    hex === undefined ? plain : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
