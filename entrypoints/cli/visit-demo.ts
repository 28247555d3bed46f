import type { Frame, Page } from 'puppeteer-core';
import type { Demo } from '../../utils/demo/demo';

const PATIENCE = 20_000;

/**
 * Uses the demo as a person would: signs in on its page, reads two notes, searches, previews, exports, and comes back
 * later. Rejects when the app does not answer as it should.
 */
export async function visitDemo(page: Page, demo: Demo): Promise<void> {
  await page.goto(`${demo.url}login`);
  await page.waitForSelector('input[name=user]', { timeout: PATIENCE });
  await page.type('input[name=user]', demo.user);
  await page.type('input[name=password]', demo.password);
  await page.click('button[type=submit]');
  await ready(page);

  await openNote(page, '102');
  await page.click('#preview');
  await frameReady(page, '/preview/');
  await openNote(page, '103');
  await page.click('#export');
  await frameReady(page, '/export', 'return document.body.textContent.includes("Reading list")');
  await page.type('#search', 'bar');
  await page.waitForFunction('document.querySelectorAll("nav button").length === 1', { timeout: PATIENCE });

  // A second visit: what a returning user's browser does with what the first visit left behind.
  await page.goto(`${demo.url}notes`);
  await ready(page);
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('body[data-ready=true]', { timeout: PATIENCE });
  await page.waitForFunction('document.querySelector("#sync").textContent.endsWith("notes")', { timeout: PATIENCE });
}

async function openNote(page: Page, id: string): Promise<void> {
  await page.click(`nav button[data-id="${id}"]`);
  await page.waitForFunction(`location.search === "?open=${id}"`, { timeout: PATIENCE });
}

async function frameReady(
  page: Page,
  path: string,
  test = 'return document.body.dataset.ready === "true"',
): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const frame = page.frames().find((one: Frame) => one.url().includes(path));
    const done = await frame?.evaluate(`(() => { ${test} })()`).catch(() => false);
    if (done) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the frame ${path} did not open`);
}
