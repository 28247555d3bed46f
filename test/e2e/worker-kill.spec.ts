import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { withSharedBrowsers } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { goIdle } from './harness/idle';
import type { Site } from './sites/serve-site';
import { jwt } from './sites/tokens';
import { type How, serveWriter } from './sites/worker-kill/site';

const WAYS: readonly How[] = ['local-call', 'local-assignment', 'session-call', 'session-assignment'];
const PATIENCE = { timeout: 25_000, interval: 300 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Written {
  readonly key: string;
  readonly value: string;
  /** Documents that see the value: the one that wrote it, and each that loads while it lies there. */
  seen: number;
}

/** Everything the page did, which the ledger must show exactly. */
class Diary {
  readonly written: Written[] = [];
  readonly sent: string[] = [];
  #number = 0;

  constructor(
    readonly page: Page,
    readonly entriesBefore: number,
  ) {}

  async write(count: number): Promise<void> {
    const entries = Array.from({ length: count }, () => {
      const how = WAYS[this.#number % WAYS.length]!;
      this.#number += 1;
      return { how, key: `place-${this.#number}-of-${how}`, value: jwt(), seen: 1 };
    });
    this.written.push(...entries);
    await this.page.evaluate((list) => {
      const { write } = globalThis as unknown as { write(how: string, key: string, value: string): void };
      for (const { how, key, value } of list) write(how, key, value);
    }, entries);
  }

  async send(): Promise<void> {
    const token = jwt();
    this.sent.push(token);
    await this.page.evaluate((value) => (globalThis as unknown as { ask(token: string): unknown }).ask(value), token);
  }

  async reload(): Promise<void> {
    for (const entry of this.written) entry.seen += 1;
    await this.page.reload();
  }
}

withSharedBrowsers('a background that is killed again and again', (start) => {
  let site: Site;
  let browser: DrivenBrowser;
  let page: Page;
  let entries: number;
  beforeEach(async () => {
    site = await serveWriter();
    browser = await start({ hosts: ['*://*/*'] });
    entries = (await browser.send('ledger/verify', {})).entries;
    page = await browser.newPage();
    await page.goto(`${site.origin}/`);
  });
  afterEach(() => site.stop());
  /** It may be dead already. */
  const kill = () => browser.stopBackground().catch(() => {});

  it('loses no sighting and counts none twice, whenever it is killed', { timeout: 150_000 }, async () => {
    const diary = new Diary(page, entries);
    await diary.write(4);
    await kill();
    await diary.write(4);
    for (const wait of [0, 20, 60, 150, 300, 450]) {
      await diary.write(4);
      await pause(wait);
      await kill();
    }
    await Promise.all([kill(), diary.write(40)]);
    await Promise.all([diary.write(40), kill(), diary.send()]);
    for (const wait of [0, 5, 30, 120]) {
      await diary.send();
      await pause(wait);
      await kill();
    }
    await kill();
    await diary.send();
    await expectExactly(browser, site, diary);
  });

  it('is the same ledger after a hundred times under load', { timeout: 400_000 }, async () => {
    const diary = new Diary(page, entries);
    // The page does not wait for it to be alive again.
    for (let times = 0; times < 100; times += 1) {
      await Promise.all([diary.write(4), times % 4 === 0 ? diary.send() : null]);
      await pause((times * 37) % 150);
      await kill();
    }
    await expectExactly(browser, site, diary);
  });

  it('takes up every new document, whatever became of it meanwhile', { timeout: 120_000 }, async () => {
    const diary = new Diary(page, entries);
    await diary.write(8);
    await expectExactly(browser, site, diary);
    await kill();
    await diary.reload();
    await expectExactly(browser, site, diary);
    await Promise.all([diary.reload(), kill()]);
    await diary.write(8);
    await kill();
    await expectExactly(browser, site, diary);
  });

  it('finds again what lay there when a page went while it was dead', { timeout: 90_000 }, async () => {
    const diary = new Diary(page, entries);
    await diary.write(4);
    await expectExactly(browser, site, diary);
    await kill();
    await diary.write(300);
    await page.goto('about:blank');
    await page.goto(`${site.origin}/`);
    for (const entry of diary.written) entry.seen += 1;
    // What a document says while it goes and nobody listens may be lost; the next one says what still lies there.
    await expectExactly(browser, site, diary, (expected, found) => found === expected || found === expected - 1);
  });

  it('goes on after the browser stopped it for idleness', { timeout: 120_000 }, async () => {
    const diary = new Diary(page, entries);
    await diary.write(4);
    await expectExactly(browser, site, diary);
    await goIdle(browser);
    await diary.write(4);
    await diary.send();
    await expectExactly(browser, site, diary);
    await goIdle(browser);
    await diary.send();
    await expectExactly(browser, site, diary);
  });
});

type Agrees = (expected: number, found: number) => boolean;

async function expectExactly(
  browser: DrivenBrowser,
  site: Site,
  { written, sent, entriesBefore }: Diary,
  agrees: Agrees = (expected, found) => expected === found,
): Promise<void> {
  const nameOf = await fingerprinter(browser);
  const expected = new Map([
    ...written.map(({ key, value, seen }) => [`${key} ${nameOf(value)}`, seen] as const),
    ...sent.map((value) => [`sent ${nameOf(value)}`, 1] as const),
  ]);
  const differences = async () => {
    const report = await browser.send('report/site', { site: site.site });
    return [...differencesOf(expected, countsOf(report), agrees), ...report.diagnostics.map(({ detail }) => detail)];
  };
  await expect.poll(differences, PATIENCE).toEqual([]);
  // Nothing more comes of it later.
  await pause(1_500);
  expect(await differences()).toEqual([]);
  const { entries, brokenAt } = await browser.send('ledger/verify', {});
  expect(brokenAt).toBeNull();
  expect(entries - entriesBefore).toBeGreaterThanOrEqual(written.length + sent.length);
}

function countsOf({ sightings, uses }: Report): ReadonlyMap<string, number> {
  const counts = new Map(sightings.map(({ key, fingerprint, count }) => [`${key} ${fingerprint}`, count]));
  for (const { fingerprint, count } of uses)
    counts.set(`sent ${fingerprint}`, (counts.get(`sent ${fingerprint}`) ?? 0) + count);
  return counts;
}

function differencesOf(
  expected: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
  agrees: Agrees,
): string[] {
  return [...new Set([...expected.keys(), ...found.keys()])]
    .map((name) => ({ name, wanted: expected.get(name) ?? 0, counted: found.get(name) ?? 0 }))
    .filter(({ wanted, counted }) => counted === 0 || !agrees(wanted, counted))
    .map(({ name, wanted, counted }) => `${name}: ${wanted} expected, ${counted} counted`);
}
