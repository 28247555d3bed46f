import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { evaluateInChrome, GECKO_ID } from '@/utils/observe/node/browser/firefox';

const PATIENCE = 15_000;

/** Loads the extension again, as an update does: its content scripts in open pages are orphans then. */
export async function reloadExtension(browser: DrivenBrowser): Promise<void> {
  // Closes the page that messages are sent from, which would die.
  await browser.stopBackground();
  if (browser.family === 'firefox') {
    await evaluateInChrome(browser.browser, RELOAD_IN_FIREFOX);
  } else {
    const page = await browser.browser.newPage({ background: true });
    await page.goto('chrome://extensions/');
    await page.evaluate(reloadInChromium, new URL(browser.extensionBase).host);
    await page.close();
  }
  await untilRegistered(browser);
}

/** Runs in chrome://extensions, whose API has no public types. Out of developer mode the extension would stay off. */
async function reloadInChromium(extensionId: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as {
    developerPrivate: {
      updateProfileConfiguration(update: object): Promise<void>;
      reload(id: string, options: object): Promise<void>;
    };
  };
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.reload(extensionId, { failQuietly: true });
}

const RELOAD_IN_FIREFOX = `(async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(${JSON.stringify(GECKO_ID)})).reload();
})()`;

/** Waits until the extension, which was started again, is there with its content scripts. */
export async function untilRegistered(browser: DrivenBrowser): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      const helper = await browser.openExtensionPage('popup.html?tab=-1');
      const scripts = await helper.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
      await helper.close();
      if (scripts > 0) return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
