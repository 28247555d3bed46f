import { mkdirSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '@/utils/observe/node/browser/find-browser';
import { serveGallery } from './serve';

/** Where a screenshot of this name goes. */
export const shot = (name: string) =>
  path.resolve(import.meta.dirname, '../../../.output/screenshots', `${name}.png`) as `${string}.png`;

export interface OpenGallery {
  readonly url: string;
  readonly page: Page;
  close(): Promise<void>;
}

/** The gallery's pages and a tab of a Chromium that reaches nothing else. */
export async function openGallery(): Promise<OpenGallery> {
  mkdirSync(path.dirname(shot('any')), { recursive: true });
  const gallery = await serveGallery();
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ];
  const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), headless: true, args });
  return {
    url: gallery.url,
    page: await browser.newPage(),
    async close() {
      await browser.close();
      await gallery.close();
    },
  };
}
