import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { evaluateInChrome, GECKO_ID } from '@/utils/observe/node/browser/firefox';
import { untilRegistered } from './reload';

/** What a person does in the browser's own page of extensions: lets the extension run in private windows. */
export async function allowInPrivateWindows(browser: DrivenBrowser): Promise<void> {
  if (browser.family === 'firefox') {
    await evaluateInChrome(browser.browser, ALLOW_IN_FIREFOX);
  } else {
    const page = await browser.browser.newPage({ background: true });
    await page.goto('chrome://extensions/');
    await page.evaluate(allowInChromium, new URL(browser.extensionBase).host);
    await page.close();
  }
  await untilRegistered(browser);
}

/** Runs in chrome://extensions, whose API has no public types. Out of developer mode the extension would stay off. */
async function allowInChromium(extensionId: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as {
    developerPrivate: {
      updateProfileConfiguration(update: object): Promise<void>;
      updateExtensionConfiguration(update: object): Promise<void>;
    };
  };
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
}

const ALLOW_IN_FIREFOX = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const id = ${JSON.stringify(GECKO_ID)};
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension);
  const addon = await AddonManager.getAddonByID(id);
  await addon.reload();
  return 'allowed';
})()`;

/** Opens \`url\` in a private window by the extension API, and gives its page and the id of its tab. */
export async function openPrivately(browser: DrivenBrowser, url: string): Promise<{ page: Page; tabId: number }> {
  const helper = await browser.openExtensionPage('popup.html?tab=-1');
  const tabId = await helper.evaluate(async (address) => {
    const opened = await chrome.windows.create({ incognito: true, url: address });
    const [tab] = await chrome.tabs.query({ windowId: opened?.id ?? -1 });
    if (tab?.incognito !== true) throw new Error('that window is not private');
    return tab.id ?? -1;
  }, url);
  await helper.close();
  const target = await browser.browser.waitForTarget((one) => one.url().startsWith(url));
  const page = await target.page();
  if (page === null) throw new Error('the private page has no target');
  return { page, tabId };
}

/** Closes the window of a tab at once, whatever is under way in it. */
export async function closeWindowOf(browser: DrivenBrowser, tabId: number): Promise<void> {
  const helper = await browser.openExtensionPage('popup.html?tab=-1');
  await helper.evaluate(async (id) => chrome.windows.remove((await chrome.tabs.get(id)).windowId), tabId);
  await helper.close();
}
