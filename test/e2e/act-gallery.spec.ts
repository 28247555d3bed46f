import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenGallery, openGallery, shot } from './gallery/browser';
import { unreadable } from './gallery/unreadable';

const ACTS = ['Test whether', 'Revoke at', 'Remove from', 'Log out at', 'Block', 'Unblock'] as const;

let page: Page;
let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery();
  page = gallery.page;
});

afterAll(() => gallery?.close());

async function open(theme: string, query = '', width = 380) {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.setViewport({ width, height: 560, deviceScaleFactor: 2 });
  await page.goto(`${gallery.url}?state=acted${query}`);
  await page.waitForSelector('.finding-row');
}

const press = async (label: string) => {
  await page.evaluate((text) => {
    const named = (node: HTMLElement) => node.textContent?.trim().startsWith(text);
    [...document.querySelectorAll<HTMLElement>('.acts button, .fixed summary')].find(named)?.click();
  }, label);
};

async function look(name: string): Promise<void> {
  await page.screenshot({ path: shot(`act-${name}`) });
  expect(await unreadable(page)).toEqual([]);
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const engine = (window as unknown as { axe: typeof axe }).axe;
    return (await engine.run(document, { resultTypes: ['violations'] })).violations;
  });
  expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  const wide = await page.evaluate(() => {
    const scrollers = '.sample, .sr-only, .finding-where';
    const right = document.documentElement.clientWidth + 0.5;
    const nodes = [...document.querySelectorAll('body *')];
    return nodes.flatMap((node) =>
      node.getBoundingClientRect().right > right && !node.closest(scrollers) ? node.className || node.tagName : [],
    );
  });
  expect(wide).toEqual([]);
}

describe.each(['light', 'dark'])('in %s', (theme) => {
  it.each(ACTS)('%s says what will happen, and fits', async (act) => {
    for (const [suffix, width] of [
      ['', 380],
      ['-320', 320],
    ] as const) {
      await open(theme, act === 'Unblock' ? '&blocked=1' : '', width);
      await page.click('.finding-row');
      await press(act);
      await page.waitForSelector('.confirm');
      await page.evaluate(() => document.querySelector('.acts')?.scrollIntoView());
      await look(`${act.toLowerCase().replace(/\W+/g, '-')}-${theme}${suffix}`);
    }
  });

  it.each([
    ['where a tab shows the site', '&live=1'],
    ['where none does', ''],
  ])('the dashboard has it %s', async (name, query) => {
    await open(theme);
    await page.setViewport({ width: 1100, height: 900 });
    await page.goto(`${gallery.url.replace('index.html', 'dashboard.html')}?state=token${query}`);
    await page.waitForSelector('.finding-row');
    await page.click('.finding-row');
    if (query !== '') {
      await press('Remove from');
      await page.waitForSelector('.confirm');
    }
    await page.evaluate(() => {
      const heads = [...document.querySelectorAll('.detail h4')];
      heads.find(({ textContent }) => textContent === 'Act')?.scrollIntoView();
    });
    await look(`dashboard-${name.replace(/\W+/g, '-')}-${theme}`);
    expect(await page.evaluate(() => document.querySelector('.detail')?.textContent)).toContain(
      query === '' ? 'To check this again' : 'This will happen',
    );
  });

  it('what went by itself and what was fixed are told', async () => {
    await open(theme);
    await press('Not found any more');
    await press('Fixed');
    await page.evaluate(() => [...document.querySelectorAll('.fixed')].at(-1)?.scrollIntoView({ block: 'end' }));
    await look(`fixed-${theme}`);
  });
});
