import { mkdirSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '@/utils/observe/node/browser/find-browser';
import { DASHBOARDS } from '../fixtures/dashboard-states';
import { serveGallery } from './gallery/serve';

const SHOTS = path.resolve(import.meta.dirname, '../../.output/screenshots');
const THEMES = ['light', 'dark'] as const;

let browser: Browser;
let page: Page;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  gallery = await serveGallery();
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ];
  browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), headless: true, args });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

async function open(state: string, width: number, query = '', theme: (typeof THEMES)[number] = 'light') {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.setViewport({ width, height: 800 });
  await page.goto(`${gallery.url.replace('index.html', 'dashboard.html')}?state=${state}${query}`);
  await page.waitForSelector('.dashboard');
}

const shoot = (name: string) => page.screenshot({ path: path.join(SHOTS, `dashboard-${name}.png`) as `${string}.png` });

/** Ids of the axe rules that fail, with what failed. */
async function violations(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(async () => {
    const engine = (window as unknown as { axe: typeof axe }).axe;
    return (await engine.run(document, { resultTypes: ['violations'] })).violations;
  });
  return result.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
  );
}

/** What sticks out sideways. */
const overflow = () =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const scrollers = '.sample, .sr-only, .finding-where, .scrolled';
    const sticking = [...document.querySelectorAll('body *')].filter(
      (node) => node.getBoundingClientRect().right > wide + 0.5 && !node.closest(scrollers),
    );
    return sticking.map((node) => node.className || node.tagName);
  });

describe.each(Object.keys(DASHBOARDS))('the dashboard in state %s', (state) => {
  it.each(THEMES)('has no accessibility violation in %s', async (theme) => {
    await open(state, 1280, '', theme);
    await shoot(`${state}-${theme}`);
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['wide', 1280, ''],
    ['360 px', 360, ''],
    ['320 px', 320, ''],
    ['320 px, texts 40 % longer', 320, '&pseudo=1'],
    ['right to left', 1000, '&dir=rtl'],
  ])('fits: %s', async (name, width, query) => {
    await open(state, width, query);
    await shoot(`${state}-${name.replace(/\W+/g, '-')}`);
    expect(await overflow()).toEqual([]);
  });

  it('takes every text from the catalogue, and offers no target under 24 pixels', async () => {
    await open(state, 1000, '&pseudo=1');
    const keys = await page.evaluate(() =>
      document.body.textContent.match(/\b(dashboard|popup|rule|finding|surface|playbook|life)_[a-z_]{3,}\b/g),
    );
    expect(keys).toBeNull();
    const small = await page.$$eval('button, summary, select, input', (nodes) =>
      nodes.flatMap((node) => {
        const { width, height } = node.getBoundingClientRect();
        return height > 0 && (width < 24 || height < 24) ? [`${node.textContent} ${width}×${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });
});
