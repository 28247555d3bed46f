import type { Page } from 'puppeteer-core';
import { visitDemo } from '@/entrypoints/cli/visit-demo';
import { type Demo, startDemo } from '@/utils/demo/demo';
import type { BrowserFamily, DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { launchBuild } from './browsers';
import { grantThroughPopup } from './popup';

export interface WatchedDemo {
  readonly demo: Demo;
  readonly driven: DrivenBrowser;
  /** The demo's own page, with its leaks made. */
  readonly page: Page;
  close(): Promise<void>;
}

/** The leaky demo, granted through the popup, then used as a person would. */
export async function watchDemo(family: BrowserFamily): Promise<WatchedDemo> {
  const demo = await startDemo();
  const driven = await launchBuild(family);
  const close = async () => {
    await driven.close();
    await demo.stop();
  };
  try {
    const page = await driven.newPage();
    await page.goto(`${demo.url}login`);
    await grantThroughPopup(driven, page);
    // A page behind another one gets no frames, and the visit would wait for them.
    await page.bringToFront();
    await visitDemo(page, demo);
    return { demo, driven, page, close };
  } catch (error) {
    await close();
    throw error;
  }
}
