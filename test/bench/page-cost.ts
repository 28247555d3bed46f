import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserFamily, DrivenBrowser } from '../../utils/observe/node/browser/driven-browser';
import { launch } from '../../utils/observe/node/browser/launch';
import { ROOT } from '../corpus/corpus';
import { atMost, type Figure, plain, shown, table } from './figure';
import { type HeavySite, serveHeavy } from './heavy-page/site';
import { median } from './lanes';

interface Heavy {
  readonly longTasks: readonly number[];
  readonly loaded: { readonly ready: number; readonly load: number; readonly interactive: number };
  calls(name: string, rounds: number): Promise<readonly number[]>;
  thousand(name: string): Promise<void>;
}
type Here = { readonly heavy: Heavy };

interface Clock {
  readonly scripting: number;
  readonly thread: number;
}

/** One visit, milliseconds; `scripting` and `thread` are told by Chromium alone. */
interface Visit extends Clock {
  readonly ready: number;
  readonly load: number;
  readonly longTasks: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly thousand: number;
}

/** The same server under three addresses: only the first is granted. The third shows how far two equal lanes lie apart. */
const LANES = { with: '127.0.0.1', without: '127.0.0.2', again: '127.0.0.3' } as const;
type Lane = keyof typeof LANES;
const CALLS = ['setItem', 'getItem', 'removeItem', 'fetch'] as const;
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 5 : 21;
const HUNDREDS = quick ? 3 : 5;
const only = process.argv.find((argument) => argument === 'chromium' || argument === 'firefox');

try {
  const site = await serveHeavy();
  const figures: Figure[] = [];
  try {
    for (const family of ['chromium', 'firefox'] as const)
      if (only === undefined || only === family) figures.push(...(await measure(family, site)));
  } finally {
    site.stop();
  }
  console.log(`\n${table(figures)}\n`);
  console.log(
    'Ratios and differences: medians over rounds, each round one visit of each lane in turn, in one browser.',
  );
  console.log('Noise: the same of two lanes without the extension.');
  const missed = figures.filter(({ met }) => met === false).length;
  if (missed > 0) console.error(`${missed} of ${figures.length} figures miss their goal.`);
  process.exitCode = missed > 0 ? 1 : 0;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function measure(family: BrowserFamily, site: HeavySite): Promise<readonly Figure[]> {
  const extensionDir = path.join(ROOT, '.output', `${family === 'firefox' ? 'firefox' : 'chrome'}-mv3`);
  const browser = await launch({ family, extensionDir, hosts: [`*://${LANES.with}/*`] });
  try {
    const rounds: Record<Lane, Visit>[] = [];
    const order = Object.keys(LANES) as Lane[];
    for (const lane of order) await visit(browser, site, lane);
    for (let round = 0; round < ROUNDS; round += 1) {
      const visits = {} as Record<Lane, Visit>;
      for (let at = 0; at < order.length; at += 1) {
        const lane = order[(at + round) % order.length] ?? 'with';
        visits[lane] = await visit(browser, site, lane);
      }
      rounds.push(visits);
      console.log(`${browser.version}: round ${round + 1} of ${ROUNDS}`);
    }
    return figuresOf(browser.version, family, rounds);
  } finally {
    await browser.close();
  }
}

async function visit(browser: DrivenBrowser, site: HeavySite, lane: Lane): Promise<Visit> {
  const page = await browser.newPage();
  try {
    const clock = await clockOf(page, browser.family);
    const start = await clock();
    await page.goto(`http://${LANES[lane]}:${site.port}/`);
    await page.waitForFunction('window.heavy?.loaded');
    // What was put off until the page is idle counts as well.
    await new Promise((resolve) => setTimeout(resolve, 700));
    const loaded = await page.evaluate(() => (globalThis as unknown as Here).heavy.loaded);
    const longTasks = await page.evaluate(() => (globalThis as unknown as Here).heavy.longTasks.length);
    const idle = await clock();
    const calls: Record<string, number> = {};
    for (const name of CALLS) {
      const times = await page.evaluate((n, r) => (globalThis as unknown as Here).heavy.calls(n, r), name, HUNDREDS);
      calls[name] = median(times);
    }
    const before = await clock();
    await page.evaluate(() => (globalThis as unknown as Here).heavy.thousand('setItem'));
    const after = await clock();
    await page.evaluate(() => localStorage.clear());
    return {
      ...loaded,
      scripting: idle.scripting - start.scripting,
      thread: idle.thread - start.thread,
      longTasks,
      calls,
      thousand: after.thread - before.thread,
    };
  } finally {
    await page.close();
  }
}

/** The thread's own clock: what other programs of the machine do meanwhile does not count. */
async function clockOf(page: Page, family: BrowserFamily): Promise<() => Promise<Clock>> {
  if (family === 'firefox') return async () => ({ scripting: 0, thread: 0 });
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted: string) => 1_000 * (metrics.find(({ name }) => name === wanted)?.value ?? 0);
    return { scripting: of('ScriptDuration'), thread: of('TaskDuration') };
  };
}

function figuresOf(version: string, family: BrowserFamily, rounds: readonly Record<Lane, Visit>[]): Figure[] {
  const ratio = (of: (visit: Visit) => number, lane: Lane = 'with') =>
    median(rounds.map((round) => of(round[lane]) / of(round.without)));
  const more = (of: (visit: Visit) => number, lane: Lane = 'with') =>
    median(rounds.map((round) => of(round[lane]) - of(round.without)));
  const noise = (value: number) => `noise ${value.toFixed(3)}`;
  const name = (text: string) => `${version}: ${text}`;
  const middle = (of: (visit: Visit) => number) => plain(median(rounds.map((round) => of(round.without))));
  const ratioFigure = (text: string, of: (visit: Visit) => number, ceiling: number | null) => {
    const detail = `${noise(ratio(of, 'again'))}; ${middle(of)} ms without`;
    const value = ratio(of);
    return ceiling === null
      ? shown(name(text), `${value.toFixed(3)} (${detail})`)
      : { ...atMost(name(text), value, ceiling), measured: `${value.toFixed(3)} (${detail})` };
  };
  const callFigure = (call: string) => {
    const of = ({ calls }: Visit) => calls[call] ?? 0;
    const text = `100 × ${call}, more than without`;
    const detail = `noise ${plain(more(of, 'again'))}; ${middle(of)} ms without; ${plain(10 * more(of))} ms in 1,000`;
    return call === 'fetch'
      ? shown(name(text), `${plain(more(of))} ms (${detail})`)
      : atMost(name(text), more(of), 1, ' ms', detail);
  };
  const inChromium = [
    ratioFigure('scripting time', ({ scripting }) => scripting, null),
    ratioFigure("time on the page's thread", ({ thread }) => thread, null),
    atMost(
      name('long tasks, more than without'),
      more(({ longTasks }) => longTasks),
      0,
      '',
      `noise ${plain(more(({ longTasks }) => longTasks, 'again'))}; ${middle(({ longTasks }) => longTasks)} without`,
    ),
    shown(
      name("1,000 writes, all on the page's thread, more than without"),
      `${plain(more(({ thousand }) => thousand))} ms (noise ${plain(more(({ thousand }) => thousand, 'again'))}; ${middle(({ thousand }) => thousand)} ms without)`,
    ),
  ];
  return [
    ratioFigure('load event', ({ load }) => load, 1.02),
    ratioFigure('until the app is ready', ({ ready }) => ready, 1.02),
    ...(family === 'chromium' ? inChromium : []),
    ...CALLS.map(callFigure),
  ];
}
