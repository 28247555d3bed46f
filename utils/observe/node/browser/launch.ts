import { startChromium } from './chromium';
import type { DrivenBrowser, LaunchOptions } from './driven-browser';
import { MessagePage, openPage } from './extension-page';
import { findBrowser } from './find-browser';
import { startFirefox } from './firefox';
import { grantedCopy } from './granted-copy';
import { openProfile } from './profile';

const CONTROL_PAGE = 'popup.html?tab=-1';

/**
 * Starts a real browser with the extension in it and waits until its background answers, so that the first navigation is
 * seen whole. Throws `BrowserNotFound`, or what the browser said when it did not start; nothing is left behind then.
 */
export async function launch(options: LaunchOptions): Promise<DrivenBrowser> {
  const { family } = options;
  const executablePath = findBrowser(family, options.executablePath);
  const extension = await grantedCopy(options.extensionDir, options.hosts ?? []);
  const profile = openProfile(options.profileDir);
  const removeFolders = async () => {
    await extension.dispose();
    await profile.dispose();
  };
  try {
    const start = family === 'firefox' ? startFirefox : startChromium;
    const running = await start({
      executablePath,
      extensionDir: extension.dir,
      profileDir: profile.dir,
      headed: options.headed ?? false,
      loopbackOnly: options.loopbackOnly ?? false,
      tlsProxy: options.tlsProxy,
    });
    const { browser, version, extensionBase } = running;
    const control = new MessagePage(() => openPage(browser, `${extensionBase}/${CONTROL_PAGE}`, true));
    const close = async () => {
      await browser.close();
      await removeFolders();
    };
    try {
      await control.untilReady((options.hosts ?? []).length > 0);
      await control.close();
    } catch (error) {
      await close();
      throw error;
    }
    return {
      family,
      version,
      browser,
      profileDir: profile.dir,
      extensionBase,
      newPage: () => browser.newPage(),
      openExtensionPage: (path) => openPage(browser, `${extensionBase}/${path}`, false),
      send: (name, request) => control.send(name, request),
      async stopBackground() {
        // An open page of the extension would start the background again at once.
        await control.close();
        await running.stopBackground();
      },
      close,
    };
  } catch (error) {
    await removeFolders();
    throw error;
  }
}
