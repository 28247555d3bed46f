import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { evaluateInChrome, GECKO_ID } from '@/utils/observe/node/browser/firefox';

const PATIENCE = 45_000;

/**
 * Lets the browser stop the background by itself. Firefox's own idle timer does it, set to half a second. Chromium never
 * idles a worker to which a driver is attached; there its own page of service workers stops it, by the same path.
 */
export async function goIdle(browser: DrivenBrowser): Promise<void> {
  await (browser.family === 'chromium' ? stopInChromium(browser) : idleInFirefox(browser));
}

async function stopInChromium(browser: DrivenBrowser): Promise<void> {
  // An open page of the extension would start the background again at once.
  for (const page of await browser.browser.pages()) {
    if (page.url().startsWith(browser.extensionBase)) await page.close();
  }
  const page = await browser.browser.newPage({ background: true });
  await page.goto('chrome://serviceworker-internals/');
  await page.waitForFunction(
    (base) => {
      const row = [...document.querySelectorAll('.serviceworker-registration')].find((one) =>
        one.textContent?.includes(base),
      );
      if (row?.querySelector('.serviceworker-running-status')?.textContent?.includes('STOPPED')) return true;
      row?.querySelector<HTMLElement>('[data-command="stop"]')?.click();
      return false;
    },
    { timeout: PATIENCE, polling: 200 },
    browser.extensionBase,
  );
  await page.close();
}

async function idleInFirefox(driven: DrivenBrowser): Promise<void> {
  const { browser } = driven;
  await evaluateInChrome(browser, "Services.prefs.setIntPref('extensions.background.idle.timeout', 500)");
  // The timer that runs already has the old length: an event starts it anew.
  await driven.send('report/sites', {});
  const state = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension.backgroundState`;
  const deadline = Date.now() + PATIENCE;
  for (let now: unknown; now !== 'stopped'; now = await evaluateInChrome(browser, state)) {
    if (Date.now() > deadline) throw new Error(`Firefox did not stop the idle background: it is ${String(now)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await evaluateInChrome(browser, "Services.prefs.clearUserPref('extensions.background.idle.timeout')");
}
