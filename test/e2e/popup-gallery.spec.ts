import axe from 'axe-core';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATES } from '../fixtures/popup-states';
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

interface View {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly query?: string;
  readonly features?: readonly { readonly name: string; readonly value: string }[];
}

async function open(
  state: string,
  { theme = 'light', width = 380, height = 560, query = '', features = [] }: View = {},
) {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }, ...features]);
  await page.setViewport({ width, height, deviceScaleFactor: 2 });
  await page.goto(`${gallery.url}?state=${state}${query}`);
  await page.waitForSelector('h1');
}

const shoot = (name: string) => page.screenshot({ path: shot(`popup-${name}`) });

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

/** What sticks out sideways, and how far the document is taller than a popup may be. */
const overflow = () =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const scrollers = '.sample, .revealed, .sr-only, .finding-where';
    const sticking = [...document.querySelectorAll('body *')].filter(
      (node) => node.getBoundingClientRect().right > wide + 0.5 && !node.closest(scrollers),
    );
    const scroller = document.querySelector('.scroll');
    const inside = scroller ? scroller.scrollWidth - scroller.clientWidth : 0;
    const tall = document.documentElement.scrollHeight - Math.max(560, innerHeight);
    return [
      ...(tall > 0 ? [`document +${tall}`] : []),
      ...sticking.map((node) => node.className),
      ...(inside > 0 ? [`scroll +${inside}`] : []),
    ];
  });

const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 60) ?? '');

describe.each(Object.keys(STATES))('the popup in state %s', (state) => {
  it.each(THEMES)('has no accessibility violation in %s, with every part open', async (theme) => {
    await open(state, { theme });
    await shoot(`${state}-${theme}`);
    expect(await violations()).toEqual([]);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.finding-row')?.click();
      document.querySelector<HTMLElement>('.coverage summary')?.click();
    });
    await shoot(`${state}-open-${theme}`);
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['380 px', { width: 380 }],
    ['320 px', { width: 320 }],
    ['320 px and texts 40 % longer', { width: 320, query: '&pseudo=1' }],
    ['right to left', { width: 380, query: '&dir=rtl' }],
    ['200 % zoom of an 800×600 popup', { width: 380, height: 300 }],
  ])('fits, scrolling in the list alone, at %s', async (_, view) => {
    await open(state, view);
    expect(await overflow()).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('.finding-row')?.click());
    await page.evaluate(() => document.querySelector<HTMLElement>('.coverage summary')?.click());
    expect(await overflow()).toEqual([]);
  });

  it('offers no target under 24 pixels', async () => {
    await open(state);
    await page.evaluate(() => document.querySelector<HTMLElement>('.finding-row')?.click());
    const small = await page.$$eval('button, summary, a[href]', (nodes) =>
      nodes.flatMap((node) => {
        const { width, height } = node.getBoundingClientRect();
        return width < 24 || height < 24 ? [`${node.textContent} ${width}×${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  it('says everything in words, and leaves no place empty', async () => {
    await open(state);
    expect(await unreadable(page)).toEqual([]);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.finding-row')?.click();
      document.querySelector<HTMLElement>('.coverage summary')?.click();
    });
    expect(await unreadable(page)).toEqual([]);
    await open(state, { query: '&pseudo=1' });
    await page.evaluate(() => document.querySelector<HTMLElement>('.finding-row')?.click());
    await shoot(`${state}-pseudo`);
  });
});

describe('the popup by keyboard', () => {
  it('is walked in visual order, with the list as one stop', async () => {
    await open('findings');
    const stops: string[] = [];
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops[0]).toContain('Watching');
    expect(stops[1]).toMatch(/^High/);
    expect(stops[2]).toContain('Coverage');
    expect(stops[3]).toContain('Dashboard');
    expect(stops[4]).toContain('Export');
    expect(stops[5]).toContain('Reload');
    const tops = await page.$$eval('.menu button, .finding-row[tabindex="0"], summary, .footer button', (nodes) =>
      nodes.map((node) => node.getBoundingClientRect().top),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });

  it('moves through the list with arrows, opens with Enter, closes with Escape and gives the focus back', async () => {
    await open('findings');
    await page.focus('.finding-row');
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    await page.keyboard.press('Enter');
    expect(await page.$$eval('.detail', (nodes) => nodes.length)).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.detail') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.$('.detail')).toBeNull();
    expect(await focused()).toBe(second);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (window as unknown as { calls: unknown[][] }).calls)).toEqual([['close']]);
  });

  it('never traps: Tab leaves the open detail for the footer', async () => {
    await open('findings');
    await page.focus('.finding-row');
    await page.keyboard.press('Space');
    let reached = false;
    for (let i = 0; i < 40 && !reached; i++) {
      await page.keyboard.press('Tab');
      reached = await page.evaluate(() => document.activeElement?.closest('.footer') !== null);
    }
    expect(reached).toBe(true);
  });

  it('shows where the focus is', async () => {
    await open('findings');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
    await shoot('focus');
  });
});

describe('the popup whose extension was updated under it', () => {
  it('says so where the detail would stand, and keeps the focus on the row', async () => {
    const gone = (request: HTTPRequest) =>
      void (/\blater[\w-]*\.js/.test(request.url()) ? request.abort('failed') : request.continue());
    await page.setRequestInterception(true);
    page.on('request', gone);
    try {
      await open('findings', { query: '&early' });
      await page.focus('.finding-row');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.detail [role="alert"]');
      expect(await focused()).toMatch(/^High/);
      expect(await violations()).toEqual([]);
      expect(await overflow()).toEqual([]);
      await shoot('detail-gone');
      await page.keyboard.press('Escape');
      expect(await page.$('.detail')).toBeNull();
    } finally {
      page.off('request', gone);
      await page.setRequestInterception(false);
    }
  });
});

describe('the popup and hostile text', () => {
  it('shows markup as text and runs nothing', async () => {
    await open('hostile');
    const rows = await page.$$('.finding-row');
    for (const row of rows.slice(0, 10)) {
      await row.click();
      expect(await page.$('.popup img, .popup b, .popup script')).toBeNull();
    }
    expect(await page.title()).toBe('Popup gallery');
    expect(await page.evaluate(() => document.body.textContent)).toContain('<img src=x');
    expect(await page.evaluate(() => /[\u202a-\u202e]/.test(document.body.textContent))).toBe(false);
  });
});

describe('the popup as a picture', () => {
  it.each(THEMES)('is drawn with an open finding, the coverage and both menus in %s', async (theme) => {
    await open('findings', { theme, height: 1400 });
    await page.addStyleTag({ content: '.popup{max-block-size:none}' });
    await page.click('.finding-row');
    await shoot(`detail-${theme}`);
    await open('findings', { theme });
    await page.click('.finding-row');
    await shoot(`detail-window-${theme}`);
    await open('findings', { theme });
    await page.click('.coverage summary');
    await shoot(`coverage-${theme}`);
    await open('findings', { theme });
    await page.click('.site-bar button');
    await shoot(`site-menu-${theme}`);
    await open('findings', { theme });
    await page.click('.footer .menu button');
    await shoot(`export-menu-${theme}`);
    expect(await page.$$eval('[role="menuitem"]', (nodes) => nodes.length)).toBe(2);
  });

  it('survives forced colours, right to left and narrow windows', async () => {
    await open('findings', { features: [{ name: 'forced-colors', value: 'active' }] });
    await page.click('.finding-row');
    await shoot('forced-colors');
    expect(await violations()).toEqual([]);
    await open('findings', { query: '&dir=rtl' });
    await page.click('.finding-row');
    await shoot('rtl');
    await open('findings', { width: 320, height: 480 });
    await shoot('narrow');
    await open('findings', { width: 380, height: 300 });
    await shoot('zoomed');
  });
});
