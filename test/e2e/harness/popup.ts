import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { openPage } from '@/utils/observe/node/browser/extension-page';
import { evaluateInChrome, GECKO_ID } from '@/utils/observe/node/browser/firefox';
import { message } from './texts';

const PATIENCE = 15_000;

/** Opens the popup's page in a tab of its own, about `page`. */
export async function openPopupFor(browser: DrivenBrowser, page: Page): Promise<Page> {
  return browser.openExtensionPage(`popup.html?tab=${await tabIdOf(browser, page)}`);
}

/** The extension API's id of a puppeteer page, which comes to the front for it. */
export async function tabIdOf(browser: DrivenBrowser, page: Page): Promise<number> {
  return inBackground(browser, async (helper) => {
    await page.bringToFront();
    return helper.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? -1);
  });
}

/**
 * Presses the extension's button in the toolbar, as a person would: `activeTab` is given and the real popup opens.
 * Chromium gives that popup; Firefox shows it where no driver can reach, so it is null there.
 */
export async function pressToolbarButton(browser: DrivenBrowser, page: Page): Promise<Page | null> {
  await page.bringToFront();
  if (browser.family === 'firefox') {
    await evaluateInChrome(browser.browser, PRESS_IN_FIREFOX);
    return null;
  }
  const id = new URL(browser.extensionBase).host;
  const extension = (await browser.browser.extensions()).get(id);
  if (extension === undefined) throw new Error('the extension is not installed');
  await extension.triggerAction(page);
  const popup = await browser.browser.waitForTarget((target) => target.url() === `${browser.extensionBase}/popup.html`);
  return popup.asPage();
}

/** Without a screen a panel stays open when it loses the focus, and a press on its button would only close it. */
const PRESS_IN_FIREFOX = `(async () => {
  for (const panel of document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup();
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
})()`;

/**
 * A person's grant: presses the toolbar button on `page`, then *Watch this site*. The browser's own question is answered
 * beforehand, because no driver can press it: in Firefox by a preference of the launch, in Chromium by the extensions page.
 * Resolves once the content scripts are registered; the page itself is not loaded again.
 */
export async function grantThroughPopup(browser: DrivenBrowser, page: Page): Promise<void> {
  await pressToolbarButton(browser, page);
  const tabId = await tabIdOf(browser, page);
  const { patterns, state } = await browser.send('report/tab', { tabId });
  if (state !== 'not-granted' && state !== 'checked-once')
    throw new Error(`the site cannot be granted: it is ${state}`);
  await approveInBrowser(browser, patterns);
  // The popup of the toolbar draws no frames without a screen, so that no click can be aimed at it.
  const popup = await browser.openExtensionPage(`popup.html?tab=${tabId}`);
  await popup.locator(`::-p-xpath(//button[normalize-space()="${message('popup_watch_site')}"])`).click();
  await inBackground(browser, untilRegistered);
  await popup.close();
}

async function untilRegistered(helper: Page): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while ((await helper.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)) === 0) {
    if (Date.now() > deadline) throw new Error('the site was not granted: no content script is registered');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Answers beforehand what Chromium would ask a person; Firefox is told at its launch not to ask. */
export async function approveInBrowser(browser: DrivenBrowser, patterns: readonly string[]): Promise<void> {
  if (browser.family === 'firefox') return;
  const page = await browser.browser.newPage({ background: true });
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

async function inBackground<T>(browser: DrivenBrowser, work: (helper: Page) => Promise<T>): Promise<T> {
  const helper = await openPage(browser.browser, `${browser.extensionBase}/popup.html?tab=-1`, true);
  try {
    return await work(helper);
  } finally {
    await helper.close();
  }
}
