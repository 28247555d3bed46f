import { SEVERITIES } from '../../utils/export/order';
import { isNetwork } from '../../utils/lib/ip-address';
import { logTime } from '../../utils/lib/log-time';
import type { Severity } from '../../utils/model/report';
import { FIELDS, type Field, type FieldMap, isField } from '../../utils/observe/logs/fields';
import { LOG_FORMATS } from '../../utils/observe/logs/formats';
import { lineTemplate } from '../../utils/observe/logs/line-template';
import type { InvestigationOptions } from '../../utils/record/investigation/investigation';
import { Fault } from './fault';
import type { FollowForm } from './follow';
import { type OutputOptions, parseChoice } from './options';

export const investigationFormats = ['pretty', 'json', 'html'] as const;
export const followForms = ['text', 'json'] as const;
const DAY = 86_400_000;

export interface InvestigateOptions extends OutputOptions, InvestigationOptions {
  /** Files and folders; `-` is standard input. */
  readonly files: readonly string[];
  /** File with the key of the fingerprints; null for a new key. */
  readonly keyFile: string | null;
  readonly expectedNetworks: readonly string[];
  /** As in `JudgeOptions`. */
  readonly keysSince: Readonly<Record<string, number>>;
  readonly failOn: Severity | 'none';
  readonly allowIncomplete: boolean;
  /** DuckDB file for the uses and what was found; null for none. */
  readonly database: string | null;
  /** How each use and anomaly is told as it comes; null for a log that is read once. */
  readonly follow: FollowForm | null;
  readonly quiet: boolean;
  readonly colour: boolean;
}

/** Options as the command line gives them, unchecked. */
export interface RawInvestigate {
  readonly keyFile?: string;
  readonly logFormat?: string;
  readonly map?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly token?: readonly string[];
  readonly expectNetwork?: readonly string[];
  readonly keysSince?: readonly string[];
  readonly format?: readonly string[];
  readonly output?: string;
  readonly database?: string;
  readonly emitSql?: string;
  readonly failOn?: string;
  readonly allowIncomplete?: boolean;
  readonly follow?: boolean;
  readonly followFormat?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** Checks what the command line gave. Throws usage faults. */
export function parseInvestigate(files: readonly string[], raw: RawInvestigate): InvestigateOptions {
  if (files.length === 0) throw new Fault('usage', 'cli_no_log');
  const asked = (raw.format ?? []).flatMap((text) => text.split(','));
  const formats = [...new Set(asked.map((one) => parseChoice('--format', one, investigationFormats)))];
  const output = raw.output ?? null;
  if (output === '-' && formats.length > 1) throw new Fault('usage', 'cli_one_format_on_stdout');
  if (raw.database === '' || raw.database === '-') throw new Fault('usage', 'cli_database_needs_file');
  if (raw.database !== undefined && raw.follow) throw new Fault('usage', 'cli_database_follow');
  if (output === '' || (output !== null && formats.length === 0)) throw new Fault('usage', 'cli_output_needs_format');
  return {
    files,
    formats,
    output,
    keyFile: raw.keyFile ?? null,
    ...parseLogFormat(raw.logFormat),
    map: parseMap(raw.map ?? []),
    since: parseTime('--since', raw.since, 0),
    until: parseTime('--until', raw.until, DAY - 1),
    tokens: (raw.token ?? []).map(parseToken),
    expectedNetworks: (raw.expectNetwork ?? []).flatMap((text) => text.split(',')).map(parseNetwork),
    keysSince: parseKeys(raw.keysSince ?? []),
    database: raw.database ?? null,
    failOn: parseChoice('--fail-on', raw.failOn ?? 'high', [...SEVERITIES, 'none']),
    allowIncomplete: raw.allowIncomplete ?? false,
    follow: raw.follow ? parseChoice('--follow-format', raw.followFormat ?? 'text', followForms) : null,
    quiet: raw.quiet ?? false,
    colour: raw.color ?? true,
  };
}

/** An id, or a `log_format` that names variables. */
function parseLogFormat(text: string | undefined): Pick<InvestigateOptions, 'format' | 'template'> {
  if (text === undefined) return { format: null, template: '' };
  const format = LOG_FORMATS.get(text);
  if (format) return { format, template: '' };
  if (!/[$%]/.test(text) || lineTemplate(text) === null)
    throw new Fault('usage', 'cli_bad_log_format', [[...LOG_FORMATS.keys()].join(', ')]);
  return { format: LOG_FORMATS.get('combined') ?? null, template: text };
}

function parseMap(given: readonly string[]): FieldMap {
  const pairs = given.map((text): readonly [Field, string] => {
    const equals = text.indexOf('=');
    const field = text.slice(0, Math.max(0, equals));
    if (!isField(field) || equals === text.length - 1) throw new Fault('usage', 'cli_bad_map', [FIELDS.join(', ')]);
    return [field, text.slice(equals + 1)];
  });
  return new Map(pairs);
}

/** `rest`: milliseconds of a whole day that count as well. */
function parseTime(flag: string, text: string | undefined, rest: number): number | null {
  if (text === undefined) return null;
  const time = logTime(text);
  if (time === null) throw new Fault('usage', 'cli_bad_time', [flag, text]);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? time + rest : time;
}

/** `<kid>=<date>`; a name may hold equals signs, a date holds none. Of one key only one date can be true. */
function parseKeys(given: readonly string[]): Readonly<Record<string, number>> {
  const dates = new Map<string, number>();
  for (const text of given) {
    const equals = text.lastIndexOf('=');
    const [key, time] = [text.slice(0, Math.max(0, equals)), logTime(text.slice(equals + 1))];
    if (key === '' || time === null) throw new Fault('usage', 'cli_bad_key_since', [text]);
    if (dates.has(key) && dates.get(key) !== time) throw new Fault('usage', 'cli_two_key_dates', [key]);
    dates.set(key, time);
  }
  return Object.fromEntries(dates);
}

/** What stands on a command line is seen by everybody on the machine: a name, never a value. */
function parseToken(text: string): string {
  if (!/^(?:tw1_[\w-]{22}|(?:aws:)?[A-Z][A-Z0-9]{15,31}|(?:github|k8s|k8s-user):.{1,200})$/.test(text))
    throw new Fault('usage', 'cli_bad_token');
  return text;
}

function parseNetwork(text: string): string {
  if (!isNetwork(text)) throw new Fault('usage', 'cli_bad_network', [text]);
  return text;
}
