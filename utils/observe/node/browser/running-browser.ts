import type { Browser } from 'puppeteer-core';

/** What a family's starter needs; the folders are ready. */
export interface StartOptions {
  readonly executablePath: string;
  readonly extensionDir: string;
  readonly profileDir: string;
  readonly headed: boolean;
  readonly loopbackOnly: boolean;
  readonly tlsProxy?: number | undefined;
}

/** A started browser with the extension installed; its background may still be starting. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly version: string;
  readonly extensionBase: string;
  stopBackground(): Promise<void>;
}
