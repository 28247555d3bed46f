import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PANELS } from '../fixtures/panel-states';
import { type OpenGallery, openGallery, shot } from './gallery/browser';
import { unreadable } from './gallery/unreadable';

const THEMES = ['light', 'dark'] as const;

let page: Page;
let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery();
  page = gallery.page;
});

afterAll(() => gallery?.close());

async function open(state: string, width: number, query = '', theme: (typeof THEMES)[number] = 'light') {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.setViewport({ width, height: 460, deviceScaleFactor: 2 });
  await page.goto(`${gallery.url.replace('index.html', 'panel.html')}?state=${state}${query}`);
  await page.waitForSelector('.panel');
}

const showLoaded = () => page.evaluate(() => document.querySelectorAll<HTMLElement>('.panel-view')[1]?.click());

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

/** What sticks out sideways, and a document that scrolls as a whole. */
const overflow = () =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const scrollers = '.sample, .revealed, .sr-only, .finding-where, .answers-rows';
    const sticking = [...document.querySelectorAll('body *')].filter(
      (node) => node.getBoundingClientRect().right > wide + 0.5 && !node.closest(scrollers),
    );
    const tall = document.documentElement.scrollHeight - innerHeight;
    return [...sticking.map((node) => node.className), ...(tall > 0 ? [`document +${tall}`] : [])];
  });

describe.each(Object.keys(PANELS))('the panel in state %s', (state) => {
  it.each(THEMES)('has no accessibility violation in %s, in both views', async (theme) => {
    await open(state, 1100, '', theme);
    await page.screenshot({ path: shot(`panel-${state}-${theme}`) });
    expect(await violations()).toEqual([]);
    expect(await unreadable(page)).toEqual([]);
    await showLoaded();
    await page.evaluate(() => document.querySelector<HTMLElement>('.finding-row')?.click());
    await page.screenshot({ path: shot(`panel-${state}-since-${theme}`) });
    expect(await violations()).toEqual([]);
    expect(await unreadable(page)).toEqual([]);
  });

  it.each([
    ['wide', 1100, ''],
    ['docked beside the page', 420, ''],
    ['docked, texts 40 % longer', 420, '&pseudo=1'],
    ['right to left', 900, '&dir=rtl'],
  ])('fits: %s', async (name, width, query) => {
    await open(state, width, query);
    await page.screenshot({
      path: shot(`panel-${state}-${name.replace(/\W+/g, '-')}`),
    });
    expect(await overflow()).toEqual([]);
    await showLoaded();
    expect(await overflow()).toEqual([]);
  });
});
