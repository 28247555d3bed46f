import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../../utils/model/report';
import type { DrivenBrowser } from '../../utils/observe/node/browser/driven-browser';
import { startBrowser } from './browser';
import { Fault } from './fault';
import type { BrowserOptions } from './options';
import { rulesFault, rulesGiven } from './rules-file';
import type { Terminal } from './terminal';
import { t } from './texts';
import { tryKeys } from './try-keys';

/** One page that was to be opened. `address` is without query and fragment; `failure` a sentence, null when it opened. */
export interface PageOutcome {
  readonly address: string;
  readonly failure: string | null;
}

export interface Watched {
  /** Such as `Chromium 156.0.8078.79`; null where files were read. */
  readonly browser: string | null;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly pages: readonly PageOutcome[];
  readonly reports: readonly Report[];
  /** Asked for single tokens: every place of theirs is told. */
  readonly isSweep?: boolean;
}

/** How long the extension may take to answer, in milliseconds. */
const ANSWER_LIMIT = 30_000;
/** While a person uses the browser, the report is taken this often, because closing the browser takes it away. */
const POLL = 2_000;
/** From the last window's end to the end of the connection. */
const GOING = 1_000;

/**
 * Starts a browser with the extension, lets `visit` use it, waits, and asks the extension what it saw of each site. How the visit
 * went is asked when all is over. The browser is closed in every case. `signal` stops it early.
 */
export async function watch(
  options: BrowserOptions & { readonly sites: readonly string[] },
  terminal: Terminal,
  signal: AbortSignal,
  visit: (driven: DrivenBrowser) => Promise<() => readonly PageOutcome[]>,
): Promise<Watched> {
  const startedAt = Date.now();
  const rules = rulesGiven(options);
  terminal.progress(t('cli_starting_browser'));
  const driven = await startBrowser(options, terminal);
  try {
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Fault('stopped', 'cli_stopped')), { once: true });
    });
    const work = async (): Promise<Watched> => {
      if (rules !== null) {
        const { problems } = await driven.send('rules/set', { rules: { version: 1, ...rules } });
        if (problems.length > 0) throw rulesFault(options.rules ?? '--preset', problems);
      }
      const pages = await visit(driven);
      const reports = options.headed
        ? await attend(driven, options, terminal)
        : await settle(driven, options, terminal);
      return { browser: driven.version, startedAt, endedAt: Date.now(), pages: pages(), reports };
    };
    return await Promise.race([work(), stopped]);
  } finally {
    terminal.progress('');
    await driven.close().catch(() => undefined);
  }
}

async function settle(
  driven: DrivenBrowser,
  { observe, ...asking }: Asking & Pick<BrowserOptions, 'observe'>,
  terminal: Terminal,
): Promise<readonly Report[]> {
  terminal.progress(t('cli_observing', [String(Math.round(observe / 1000))]));
  await sleep(observe);
  return ask(driven, asking);
}

/** Waits until the person presses Enter or closes the browser, and gives the last report that could be had. */
async function attend(driven: DrivenBrowser, asking: Asking, terminal: Terminal): Promise<readonly Report[]> {
  terminal.note(t(process.stdin.isTTY ? 'cli_your_turn' : 'cli_your_turn_close'));
  const done = new AbortController();
  const enter = () => done.abort();
  if (process.stdin.isTTY) process.stdin.once('data', enter).resume();
  driven.browser.once('disconnected', enter);
  let latest = await ask(driven, asking);
  try {
    while (!done.signal.aborted) {
      await sleep(POLL, undefined, { signal: done.signal }).catch(() => undefined);
      const next = await ask(driven, asking).catch((fault) => isGone(driven).then((gone) => (gone ? null : fault)));
      if (next instanceof Error) throw next;
      if (next === null) break;
      latest = next;
    }
    return latest;
  } finally {
    process.stdin.off('data', enter).pause();
  }
}

/** Whether the person closed the browser; some stay alive without a window. */
async function isGone({ browser }: DrivenBrowser): Promise<boolean> {
  await sleep(GOING);
  return !browser.connected || (await browser.pages().catch(() => [])).length === 0;
}

interface Asking extends Pick<BrowserOptions, 'tryKeys'> {
  readonly sites: readonly string[];
}

async function ask(driven: DrivenBrowser, { sites, tryKeys: isTrying }: Asking): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (const site of sites) {
    const timer = new AbortController();
    const late = sleep(ANSWER_LIMIT, null, { signal: timer.signal }).then(() => {
      throw new Fault('no-answer', 'cli_no_answer', [String(ANSWER_LIMIT / 1000)]);
    });
    const told = () => driven.send('report/site', { site }) as Promise<Report>;
    const answered = async () => {
      const report = await told();
      return isTrying && (await tryKeys(driven, report)) ? told() : report;
    };
    reports.push(await Promise.race([answered(), late]).finally(() => timer.abort()));
  }
  return reports;
}
