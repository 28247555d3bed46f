import { existsSync } from 'node:fs';
import path from 'node:path';
import { useRules } from '../../utils/detect/use-rules';
import { policyOf } from '../../utils/detect/user-rules';
import { aboutTokens, missing } from '../../utils/export/about-tokens';
import { useDecoders } from '../../utils/identify/facts';
import { publishedKeys } from '../../utils/identify/published-keys';
import type { Report } from '../../utils/model/report';
import { findFiles, type LeftOut, nothingLeftOut } from '../../utils/observe/node/files/find-files';
import { GitFault } from '../../utils/observe/node/files/git';
import { gitHistory } from '../../utils/observe/node/git-history';
import type { Imported } from '../../utils/observe/node/imported';
import { fileInput, type Input, type InputKind, readFiles } from '../../utils/observe/node/read-input';
import { cleanFileName } from '../../utils/record/file-name';
import { Importer } from '../../utils/record/importer';
import { Fault } from './fault';
import { fingerprintKey } from './key-file';
import type { ScanOptions } from './options';
import { countFindings, exitCode, sawSignIn } from './outcome';
import { targets } from './output';
import { publish } from './publish';
import { rulesGiven } from './rules-file';
import { leftOutReason, scanCoverage } from './scan-coverage';
import { printable, type Terminal } from './terminal';
import { counted, t } from './texts';
import type { PageOutcome } from './watch';

/** Kinds of file that show how an app behaves, and so must show a login to say anything. */
const CAPTURES: ReadonlySet<InputKind> = new Set(['har', 'storage-state']);
const MARKER = /\[sha256:[\w-]{43}\]/g;
const OTHERS_SHOWN = 5;

/** Reads files, reports as `audit` does, and gives the exit code. */
export async function runScan(
  options: ScanOptions,
  terminal: Terminal,
  signal: AbortSignal,
  folder: string,
): Promise<0 | 1 | 2 | 3> {
  const startedAt = Date.now();
  for (const file of [...options.files, ...(options.history === null ? [] : [options.history])]) {
    if (file !== '-' && !existsSync(path.resolve(folder, file)))
      throw new Fault('no-such-file', 'cli_no_such_file', [shown(file)]);
  }
  const places = targets(options, folder);
  const rules = rulesGiven(options);
  if (rules) useRules(rules);
  useDecoders(options.tryKeys ? [publishedKeys] : []);
  const { key, isNew } = fingerprintKey(options.keyFile);
  if (isNew) terminal.note(t('cli_key_file_made', [options.keyFile ?? '']));
  const asked = new Set(options.tokens);
  const importer = new Importer({ key, asked, ...(rules && { levels: rules.levels, policy: policyOf(rules) }) });
  const read = await readAll(options, folder, importer, terminal, signal);
  const { reports: all, others } = await importer.reports(options.sites);
  const reports = asked.size === 0 ? all : all.map((report) => aboutTokens(report, asked));
  const watched = {
    browser: null,
    startedAt,
    endedAt: Date.now(),
    pages: read.pages,
    reports,
    isSweep: asked.size > 0,
  };
  publish(places, watched, options.minConfidence, terminal);
  if (others.length > 0) terminal.note(othersLine(others));
  for (const one of missing(reports, asked)) terminal.note(t('cli_token_not_found', [one]));
  return conclude(read, reports, sawSignIn(all), options, terminal);
}

interface Read {
  /** The files that were named, and those that could not be read whole. */
  readonly pages: readonly PageOutcome[];
  readonly isCapture: boolean;
}

type Items = AsyncIterable<Imported> | readonly Imported[];

/** Heaps are read last: what was sent elsewhere is looked for in them. */
async function readAll(
  { files: named, history }: ScanOptions,
  folder: string,
  importer: Importer,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Read> {
  const pages: PageOutcome[] = named.map((one) => ({ address: shown(one), failure: null }));
  const left = nothingLeftOut();
  const kinds = new Map<InputKind, number>();
  const heaps: { readonly name: string; readonly heap: Imported; readonly page: number }[] = [];
  const take = async (name: string, page: number, items: Items, address = shown(name)) => {
    terminal.progress(t('cli_reading', [address]));
    importer.begin(name);
    for await (const item of items) {
      if (signal.aborted) throw new Fault('stopped', 'cli_stopped');
      if (item.kind === 'heap' && !Array.isArray(items)) heaps.push({ name, heap: item, page });
      else await importer.add(item);
    }
    const { problems } = importer.end();
    if (problems === 0) return;
    const failure = counted('cli_file_problems', problems);
    if (pages[page]?.address === address) pages[page] = { address, failure };
    else pages.push({ address, failure });
  };
  for (const [page, one] of named.entries()) {
    for await (const input of inputs(one, folder, left)) {
      const told = (kind: InputKind) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      for await (const { name, items } of readFiles(input, told)) await take(name, page, items);
    }
  }
  if (history !== null) {
    pages.push({ address: shown(history), failure: null });
    const name = path.basename(path.resolve(folder, history));
    await take(name, pages.length - 1, await commitsOf(path.resolve(folder, history)), shown(history));
  }
  for (const { name, heap, page } of heaps) await take(name, page, [heap]);
  terminal.progress('');
  pages.push(...left.unreadable.map((name) => ({ address: shown(name), failure: t('cli_folder_unreadable') })));
  scanCoverage(importer, kinds, leftOutReason(left));
  return { pages, isCapture: [...kinds.keys()].some((kind) => CAPTURES.has(kind)) };
}

async function* inputs(named: string, folder: string, left: LeftOut): AsyncGenerator<Input> {
  if (named === '-') {
    yield { name: '-', at: Date.now(), isReadTwice: false, open: () => process.stdin };
    return;
  }
  for await (const found of findFiles(path.resolve(folder, named), left)) yield fileInput(found);
}

/** All that commits of a repository show. Faults where there is none, or no git. */
async function commitsOf(repository: string): Promise<AsyncIterable<Imported>> {
  try {
    return await gitHistory(repository, Date.now());
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    const why = printable(error.message);
    throw new Fault('bad-repository', `cli_${error.code.replaceAll('-', '_')}`, [shown(repository), why]);
  }
}

function conclude(
  { pages, isCapture }: Read,
  reports: readonly Report[],
  isSignedIn: boolean,
  options: ScanOptions,
  terminal: Terminal,
): 0 | 1 | 2 | 3 {
  const { failOn, minConfidence, allowAnonymous } = options;
  const failed = pages.filter(({ failure }) => failure !== null).length;
  const outcome = {
    kind: 'audited' as const,
    counted: countFindings(reports, failOn, minConfidence),
    pagesOpened: pages.length - failed,
    pagesFailed: failed,
    signedIn: !isCapture || isSignedIn,
  };
  const code = exitCode(outcome, options);
  if (failed > 0) terminal.note(counted('cli_files_failed', failed));
  if (!outcome.signedIn && !allowAnonymous) terminal.note(t('cli_nothing_to_judge_files'));
  if (code === 1) terminal.note(counted('cli_exit_findings', outcome.counted, [t(`cli_severity_${failOn}`)]));
  if (code === 0 && failOn !== 'none') terminal.note(t('cli_exit_clean', [t(`cli_severity_${failOn}`)]));
  if (code === 3) terminal.note(t('cli_exit_incomplete'));
  return code;
}

function othersLine(others: readonly string[]): string {
  const named = others.slice(0, OTHERS_SHOWN).join(', ');
  return counted('cli_other_sites', others.length, [others.length > OTHERS_SHOWN ? `${named}, …` : named]);
}

/** The name of a file without what may be a token in it. */
const shown = (name: string): string => cleanFileName(name).replace(MARKER, '{id}');
