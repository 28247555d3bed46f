import { mkdirSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { visitDemo } from '@/entrypoints/cli/visit-demo';
import { startDemo } from '@/utils/demo/demo';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { evaluateInChrome } from '@/utils/observe/node/browser/firefox';
import { breakLedger } from './harness/break-ledger';
import { withBrowsers } from './harness/browsers';
import { approveInBrowser, grantThroughPopup, openPopupFor, pressToolbarButton } from './harness/popup';
import { inTab } from './harness/popup-view';

const SHOTS = path.resolve(import.meta.dirname, '../../.output/screenshots');
const THEMES = ['light', 'dark'] as const;
const PATIENCE = { timeout: 15_000, interval: 100 };

withBrowsers('the real popup', (start, family) => {
  it('has no accessibility violation and nothing that sticks out, in any state, light and dark', async () => {
    mkdirSync(SHOTS, { recursive: true });
    const demo = await startDemo();
    const faults: string[] = [];
    try {
      const driven = await start();
      const page = await driven.newPage();

      /** Opens the popup about `about`, brings it to a state, and looks at that in both themes. */
      const look = async (state: string, says: string, steps: readonly string[] = [], about = page) => {
        const popup = await openPopupFor(driven, about);
        await popup.setViewport({ width: 380, height: 560, deviceScaleFactor: 2 });
        const view = inTab(popup);
        for (const step of steps) await view.press(step);
        await expect.poll(view.text, PATIENCE).toContain(says);
        for (const theme of THEMES) {
          await wear(driven, popup, theme);
          await popup.evaluate(() => {
            for (const animation of document.getAnimations()) animation.finish();
          });
          await popup.screenshot({ path: path.join(SHOTS, `real-${state}-${theme}-${family}.png`) as `${string}.png` });
          for (const fault of [...(await violations(popup)), ...(await overflow(popup))]) {
            faults.push(`${state} ${theme}: ${fault}`);
          }
        }
        await wear(driven, popup, 'light');
        await popup.close();
        await about.bringToFront();
      };

      await visitDemo(page, demo);
      await pressToolbarButton(driven, page);
      await look('not-granted', 'Not watching');
      await look('checked-once', 'risks on', ['Check once']);
      await look('checked-once-coverage', 'Checked once', ['Coverage']);
      await approveInBrowser(driven, ['*://localhost/*']);
      await look('reload-needed', 'Reload to see', ['Watch this site']);
      await visitDemo(page, demo);
      await look('findings', 'risks on');
      await look('detail', 'Why it matters here', ['High']);
      await look('coverage', 'risks on', ['Coverage']);
      await look('site-menu', 'risks on', ['Watching']);
      await look('export-menu', 'risks on', ['Export']);
      await look('paused', 'Paused here', ['Watching', 'Paused']);

      // The twin that does it right has a host of its own: cookies know no port.
      const beside = await driven.newPage();
      await beside.goto(`${demo.vendorOrigin}/help`);
      await grantThroughPopup(driven, beside);
      await beside.reload();
      await look('empty', 'No token was seen yet', [], beside);
      await beside.goto(`${demo.url}fixed`);
      await visitDemo(beside, { ...demo, url: `${new URL(beside.url()).origin}/` });
      await look('no-risks', 'Keep using the app', ['Coverage'], beside);

      const closed = await driven.newPage();
      await closed.goto('about:blank');
      await look('restricted', 'This page cannot be checked', [], closed);

      await breakLedger(driven);
      await look('error', 'Something went wrong', [], beside);
    } finally {
      await demo.stop();
    }
    expect(faults).toEqual([]);
  }, 180_000);
});

async function wear(driven: DrivenBrowser, popup: Page, theme: (typeof THEMES)[number]): Promise<void> {
  if (driven.family === 'chromium') return popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  const code = theme === 'dark' ? 0 : 1;
  await evaluateInChrome(
    driven.browser,
    `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${code}); ''`,
  );
  await expect
    .poll(() => popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), PATIENCE)
    .toBe(theme === 'dark');
}

/** Ids of the axe rules that fail, with what failed. */
async function violations(popup: Page): Promise<readonly string[]> {
  await popup.evaluate(axe.source);
  const found = await popup.evaluate(async () => {
    const engine = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await engine.run(document, { resultTypes: ['violations'] });
    return JSON.stringify(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
  });
  return JSON.parse(found) as string[];
}

/** What sticks out sideways, and a document that is taller than a popup may be. */
async function overflow(popup: Page): Promise<readonly string[]> {
  return popup.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const scrollers = '.sample, .revealed, .sr-only, .finding-where';
    const sticking = [...document.querySelectorAll('body *')].filter(
      (node) => node.getBoundingClientRect().right > wide + 0.5 && !node.closest(scrollers),
    );
    const tall = document.documentElement.scrollHeight - 560;
    return [...sticking.map((node) => `sticks out: ${node.className}`), ...(tall > 0 ? [`too tall by ${tall}`] : [])];
  });
}
