import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { message } from './texts';

/** Opens the popup's page in a tab of its own, about `page`. */
export async function openPopupFor(browser: DrivenBrowser, page: Page): Promise<Page> {
  return browser.openExtensionPage(`popup.html?tab=${await tabIdOf(browser, page)}`);
}

/** The extension API's id of a puppeteer page. */
export async function tabIdOf(browser: DrivenBrowser, page: Page): Promise<number> {
  const helper = await browser.openExtensionPage('popup.html?tab=-1');
  await page.bringToFront();
  const id = await helper.evaluate(
    async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? -1,
  );
  await helper.close();
  return id;
}

/**
 * A person's grant: opens the popup about `page` and presses *Watch this site*. The browser's own question is answered
 * beforehand, because no driver can press it: in Firefox by a preference of the launch, in Chromium by the extensions page.
 * Resolves once the popup shows that it watches.
 */
export async function grantThroughPopup(browser: DrivenBrowser, page: Page): Promise<void> {
  const tabId = await tabIdOf(browser, page);
  const { patterns } = await browser.send('report/tab', { tabId });
  if (browser.family === 'chromium') await approve(browser, patterns);
  const popup = await browser.openExtensionPage(`popup.html?tab=${tabId}`);
  const button = await popup.waitForSelector(
    `::-p-xpath(//button[normalize-space()="${message('popup_watch_site')}"])`,
  );
  await button?.click();
  await popup.waitForFunction(
    (text) => document.body.textContent?.includes(text) === false,
    {},
    message('popup_watch_site'),
  );
  await popup.close();
}

async function approve(browser: DrivenBrowser, patterns: readonly string[]): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  const id = new URL(browser.extensionBase).host;
  for (const pattern of patterns) await page.evaluate(addHostPermission, id, pattern);
  await page.close();
}

/** Runs in chrome://extensions, whose API has no public types. */
function addHostPermission(id: string, pattern: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as {
    developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
  };
  return developerPrivate.addHostPermission(id, pattern);
}
