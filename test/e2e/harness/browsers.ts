import { afterEach, describe } from 'vitest';
import type { BrowserFamily, DrivenBrowser, LaunchOptions } from '@/utils/observe/node/browser/driven-browser';
import { launch } from '@/utils/observe/node/browser/launch';
import { builtExtension } from './build';

export const FAMILIES: readonly BrowserFamily[] = ['chromium', 'firefox'];

type StartOptions = Partial<Omit<LaunchOptions, 'family'>>;
export type Start = (options?: StartOptions) => Promise<DrivenBrowser>;

/**
 * Describes the same behaviour for Chromium and Firefox. `start` launches the real build, off the network; each browser is
 * closed after its test, whatever became of it.
 */
export function withBrowsers(subject: string, body: (start: Start, family: BrowserFamily) => void): void {
  describe.each(FAMILIES)(`${subject} in %s`, (family) => {
    const open: DrivenBrowser[] = [];
    afterEach(async () => {
      await Promise.all(open.splice(0).map((browser) => browser.close()));
    });
    body(async (options = {}) => {
      const browser = await launchBuild(family, options);
      open.push(browser);
      return browser;
    }, family);
  });
}

/** The real build, off the network. The caller closes it. */
export async function launchBuild(family: BrowserFamily, options: StartOptions = {}): Promise<DrivenBrowser> {
  return launch({ loopbackOnly: true, extensionDir: await builtExtension(family), ...options, family });
}
