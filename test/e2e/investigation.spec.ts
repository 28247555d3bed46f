import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import puppeteer from 'puppeteer-core';
import { expect, it } from 'vitest';
import { run } from '@/entrypoints/cli/run';
import { findBrowser } from '@/utils/observe/node/browser/find-browser';
import { opaque } from './sites/tokens';

const SHOTS = path.resolve('.output/screenshots');

/** Three weeks of an app in office hours, then a night in which somebody looks around with its token. */
function accessLog(): string {
  const token = `${opaque()}${opaque()}`;
  const start = Date.UTC(2026, 9, 1);
  const at = (day: number, second: number) => start + day * 86_400_000 + second * 1_000;
  const rows: (readonly [number, string, string, number])[] = [];
  for (let day = 0; day < 28; day++)
    for (let hour = 8; hour < 18; hour++)
      for (const minute of [3, 17, 31, 44])
        if (new Date(at(day, 0)).getUTCDay() % 6 !== 0)
          rows.push([at(day, hour * 3600 + minute * 60), '203.0.113.7', `/api/orders/${(hour * minute) % 97}`, 200]);
  for (let n = 0; n < 12; n++)
    rows.push([
      at(27, 10_000 + n * 5),
      '198.51.100.9',
      `/api/admin/${['users', 'exports', 'keys', 'audit'][n % 4]}`,
      403,
    ]);
  for (let n = 0; n < 300; n++) rows.push([at(27, 10_100 + n), '198.51.100.9', `/api/customers/${1000 + n}`, 200]);
  return rows
    .toSorted(([a], [b]) => a - b)
    .map(([time, client, target, status]) => {
      const [, day, month, year, clock] = /, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(time).toUTCString()) ?? [];
      return `${client} - - [${day}/${month}/${year}:${clock} +0000] "GET ${target} HTTP/1.1" ${status} 9 "-" "curl/8" "Bearer ${token}"\n`;
    })
    .join('');
}

it('the page of an investigation can be read by everybody, in light and dark, and runs nothing', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tokenwitness-investigation-'));
  const file = path.join(folder, 'investigation.html');
  writeFileSync(path.join(folder, 'access.log'), accessLog());
  const args = ['investigate', path.join(folder, 'access.log'), '--format', 'html', '--output', file, '--quiet'];
  expect(await run(args)).toBe(1);
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: sandbox });
  try {
    mkdirSync(SHOTS, { recursive: true });
    for (const theme of ['light', 'dark']) {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      await page.setViewport({ width: 1000, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.goto(pathToFileURL(file).href);
      const text = await page.evaluate(() => document.body.innerText);
      expect(text).toContain('Objects tried one after the other');
      expect(text).toContain('Refused again and again, then let in');
      await page.screenshot({
        path: path.join(SHOTS, `investigation-${theme}.png`) as `${string}.png`,
        fullPage: true,
      });
      expect(said).toEqual([]);
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      await page.evaluate(axe.source);
      const failed = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(failed).toEqual([]);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
