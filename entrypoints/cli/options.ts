import { PRESETS } from '../../utils/detect/user-rules';
import { SEVERITIES } from '../../utils/export/order';
import { siteOf } from '../../utils/lib/site';
import type { Preset } from '../../utils/model/policy';
import type { Severity } from '../../utils/model/report';
import type { Confidence } from '../../utils/model/token';
import type { BrowserFamily } from '../../utils/observe/node/browser/driven-browser';
import { Fault } from './fault';
import { formatIds } from './formats';
import { confidences } from './levels';
import type { Leniency } from './outcome';

export const families: readonly BrowserFamily[] = ['chromium', 'firefox'];

/** Which browser runs and how. Times in milliseconds. */
export interface BrowserOptions {
  readonly family: BrowserFamily;
  readonly executablePath: string | null;
  readonly headed: boolean;
  /** Install a browser where there is none. */
  readonly mayInstall: boolean;
  readonly timeout: number;
  readonly observe: number;
  /** File with types and levels of the person; null for the built-in ones alone. */
  readonly rules: string | null;
  /** How strictly to judge; null for what the file says. */
  readonly preset: Preset | null;
  /** Try published keys on JWTs that HMAC signed. */
  readonly tryKeys: boolean;
}

export interface OutputOptions {
  /** Ids; see `formats.ts`. */
  readonly formats: readonly string[];
  /** File, folder, `-` for standard output; null for the default names in the current folder. */
  readonly output: string | null;
}

export interface AuditOptions extends BrowserOptions, OutputOptions, Leniency {
  readonly urls: readonly string[];
  /** Sites that the report is about. */
  readonly sites: readonly string[];
  readonly failOn: Severity | 'none';
  readonly minConfidence: Confidence;
  readonly quiet: boolean;
  readonly colour: boolean;
}

export interface ScanOptions extends OutputOptions, Leniency {
  /** Files and folders; `-` is standard input. */
  readonly files: readonly string[];
  /** Sites that the report is about; none for those whose pages the files show. */
  readonly sites: readonly string[];
  readonly rules: string | null;
  readonly preset: Preset | null;
  readonly tryKeys: boolean;
  /** Folder of a repository whose commits are read too; null for none. */
  readonly history: string | null;
  /** File with the key of the fingerprints; null for a new key. */
  readonly keyFile: string | null;
  /** Fingerprints of the tokens that are asked for; none for all. */
  readonly tokens: readonly string[];
  readonly failOn: Severity | 'none';
  readonly minConfidence: Confidence;
  readonly quiet: boolean;
  readonly colour: boolean;
}

/** Options as the command line gives them: texts and switches, unchecked. */
export interface RawOptions {
  readonly browser?: string;
  readonly executablePath?: string;
  readonly headed?: boolean;
  readonly timeout?: string;
  readonly observe?: string;
  readonly rules?: string;
  readonly preset?: string;
  readonly tryKeys?: boolean;
  readonly keyFile?: string;
  readonly history?: string;
  readonly token?: readonly string[];
  readonly scope?: readonly string[];
  readonly format?: readonly string[];
  readonly output?: string;
  readonly failOn?: string;
  readonly minConfidence?: string;
  readonly allowAnonymous?: boolean;
  readonly allowIncomplete?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };
/** Longer than any page needs, short enough for a timer. */
const LONGEST = 24 * 60 * 60_000;

/** Milliseconds of `500ms`, `30s` or `2m`. Throws a usage fault. */
export function parseDuration(flag: string, text: string): number {
  const [, number, unit] = /^(\d{1,8}(?:\.\d{1,3})?)(ms|s|m)$/.exec(text.trim()) ?? [];
  const time = Number(number) * (UNITS[unit ?? ''] ?? Number.NaN);
  if (!(time <= LONGEST)) throw new Fault('usage', 'cli_bad_duration', [flag, text]);
  return Math.round(time);
}

/** One of a list, or a usage fault that names them all. */
export function parseChoice<const T extends string>(flag: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new Fault('usage', 'cli_bad_choice', [flag, text, choices.join(', ')]);
  return found;
}

/** An http or https address, normalised. Throws a fault that says how one looks. */
export function parseAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new Fault('bad-address', 'cli_bad_address', [text]);
  }
  return url.href;
}

/** Site of a host as `--scope` takes it: `example.com`, `*.example.com`, `localhost:3000`. */
export function parseScope(text: string): string {
  const host = text.replace(/^\*\./, '');
  const site = /^[\w.:[\]-]+$/.test(host) ? siteOf(`http://${host}`) : null;
  if (site === null) throw new Fault('usage', 'cli_bad_scope', [text]);
  return site;
}

const parsePreset = ({ preset }: RawOptions): Preset | null =>
  preset === undefined ? null : parseChoice('--preset', preset, PRESETS);

export function parseBrowser(raw: RawOptions, mayInstall = false): BrowserOptions {
  return {
    family: parseChoice('--browser', raw.browser ?? 'chromium', families),
    executablePath: raw.executablePath ?? null,
    headed: raw.headed ?? false,
    mayInstall,
    timeout: parseDuration('--timeout', raw.timeout ?? '30s'),
    observe: parseDuration('--observe', raw.observe ?? '5s'),
    rules: raw.rules ?? null,
    preset: parsePreset(raw),
    tryKeys: raw.tryKeys ?? false,
  };
}

/** Checks what the command line gave. `--scope` takes several values, so addresses that follow it are moved back. */
export function parseAudit(given: readonly string[], raw: RawOptions, mayInstall = false): AuditOptions {
  const isAddress = (text: string) => /^https?:\/\//.test(text);
  const scope = raw.scope ?? [];
  const urls = [...given, ...scope.filter(isAddress)].map(parseAddress);
  if (urls.length === 0) throw new Fault('usage', 'cli_no_address');
  const sites = [...urls.map((url) => siteOf(url) ?? ''), ...scope.filter((one) => !isAddress(one)).map(parseScope)];
  return {
    ...parseBrowser(raw, mayInstall),
    urls,
    sites: [...new Set(sites)],
    ...parseReport(raw),
  };
}

/** As `parseAudit` for files. */
export function parseScan(files: readonly string[], raw: RawOptions): ScanOptions {
  const { history = null, keyFile = null, token: tokens = [] } = raw;
  if (files.length === 0 && history === null) throw new Fault('usage', 'cli_no_file');
  if (tokens.some((one) => !/^tw1_[\w-]{22}$/.test(one))) throw new Fault('usage', 'cli_bad_token_scan');
  // Under a new key nothing has the name that was asked for.
  if (tokens.length > 0 && keyFile === null) throw new Fault('usage', 'cli_token_needs_key');
  const sites = [...new Set((raw.scope ?? []).map(parseScope))];
  return {
    files,
    sites,
    history,
    rules: raw.rules ?? null,
    preset: parsePreset(raw),
    tryKeys: raw.tryKeys ?? false,
    keyFile,
    tokens,
    ...parseReport(raw),
  };
}

/** What a report is written as and what counts in it. */
function parseReport(
  raw: RawOptions,
): OutputOptions & Leniency & Pick<ScanOptions, 'failOn' | 'minConfidence' | 'quiet' | 'colour'> {
  const asked = (raw.format ?? [])
    .flatMap((text) => text.split(','))
    .map((one) => parseChoice('--format', one, formatIds));
  const output = raw.output ?? null;
  if (output === '-' && new Set(asked).size > 1) throw new Fault('usage', 'cli_one_format_on_stdout');
  if (output === '' || (output !== null && asked.length === 0)) throw new Fault('usage', 'cli_output_needs_format');
  return {
    formats: [...new Set(asked)],
    output,
    failOn: parseChoice('--fail-on', raw.failOn ?? 'high', [...SEVERITIES, 'none']),
    minConfidence: parseChoice('--min-confidence', raw.minConfidence ?? 'firm', confidences),
    allowAnonymous: raw.allowAnonymous ?? false,
    allowIncomplete: raw.allowIncomplete ?? false,
    quiet: raw.quiet ?? false,
    colour: raw.color ?? true,
  };
}
