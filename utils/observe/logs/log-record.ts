import type { TrafficOutcome } from '../../model/traffic';

/**
 * One request as a log tells it, raw: for `record/from-log.ts`, which lets nothing raw past itself. Empty texts where the log
 * does not tell.
 */
export interface LogRecord {
  /** Epoch milliseconds. */
  readonly at: number;
  /** In any case; `READ` or `WRITE` for an API without methods. */
  readonly method: string;
  /** Host, origin or name of the service that was asked. */
  readonly destination: string;
  /** Path with its query, whole URL, or the name of an operation. */
  readonly target: string;
  /** `target` names an operation and is no path. */
  readonly isOperation: boolean;
  /** What an operation was done to. */
  readonly object: string;
  readonly status: number | null;
  /** Null where the status tells. */
  readonly outcome: TrafficOutcome | null;
  readonly client: string;
  readonly agent: string;
  readonly context: string;
  readonly principal: string;
  /** Account or system whose tokens are compared; the site of the destination where this is empty. */
  readonly scope: string;
  /** Headers of the request, as far as they were logged. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Tokens that the log names itself. */
  readonly tokens: readonly LogToken[];
  /** By what else the log names the token of the request, for `LogEvent.holder`; empty for nothing. */
  readonly holder: string;
  /** What the request did to tokens besides being sent with one. */
  readonly events: readonly LogEvent[];
}

/**
 * `created` tells of a token that takes the place of the one that `holder` stands for: the user of a key. Any other is about `token`, or,
 * where that is null, about the token that `holder` stood for last.
 */
export interface LogEvent {
  readonly kind: 'revoked' | 'restored' | 'created';
  readonly token: LogToken | null;
  readonly holder: string;
}

/**
 * `id`: the issuer's own name of a token, which is no secret. `sha256`: base64 of the value's SHA-256. `value`: the value, or a
 * fingerprint that a server wrote in its place.
 */
export interface LogToken {
  readonly kind: 'id' | 'sha256' | 'value';
  /** Before the colon of an identifier: `aws`, `github`, `k8s`. */
  readonly of: string;
  readonly value: string;
}

/** Why a row could not be read. */
export type LogFault =
  | 'not-this-format'
  | 'not-json'
  | 'no-time'
  | 'no-request'
  | 'too-long'
  /** Whole, but of something else than a request. */
  | 'other-event'
  /** The file ended inside of it. */
  | 'cut';

/** What a row shows; nothing for comments and headings. */
export type Row = readonly (LogRecord | LogFault)[] | LogFault;

const NOTHING: Omit<LogRecord, 'at'> = {
  method: '',
  destination: '',
  target: '',
  isOperation: false,
  object: '',
  status: null,
  outcome: null,
  client: '',
  agent: '',
  context: '',
  principal: '',
  scope: '',
  headers: [],
  tokens: [],
  holder: '',
  events: [],
};

export const logRecord = (told: Pick<LogRecord, 'at'> & Partial<LogRecord>): LogRecord => ({ ...NOTHING, ...told });

/** Method and target of a request line, `GET /path HTTP/1.1`; empty where it is none, as scanners send. */
export function requestLine(line: string): Pick<LogRecord, 'method' | 'target'> {
  const first = line.indexOf(' ');
  const method = line.slice(0, Math.max(0, first));
  if (!/^[A-Za-z_-]{1,24}$/.test(method)) return { method: '', target: '' };
  const last = line.lastIndexOf(' ');
  const hasProtocol = last > first && line.startsWith('HTTP/', last + 1);
  return { method, target: line.slice(first + 1, hasProtocol ? last : undefined) };
}

/** An HTTP status, or null. */
export function statusIn(value: unknown): number | null {
  const status = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 999 ? status : null;
}

/** `-` and the empty text stand for nothing in most logs. */
export const told = (text: string | undefined): string => (text === undefined || text === '-' ? '' : text);
