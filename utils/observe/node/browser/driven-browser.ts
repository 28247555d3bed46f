import type { Browser, Page } from 'puppeteer-core';
import type { Name, Reply, Request } from '../../../messages/protocol';

export type BrowserFamily = 'chromium' | 'firefox';

/** How to start a real browser with the real extension in it. */
export interface LaunchOptions {
  readonly family: BrowserFamily;
  /** Folder of the built extension, such as `.output/chrome-mv3`. */
  readonly extensionDir: string;
  readonly executablePath?: string;
  readonly headed?: boolean;
  /**
   * Match patterns granted as if by hand: they are put as `host_permissions` into the manifest of a temporary copy of the
   * extension, where nothing else differs. Empty: the store manifest as it is.
   */
  readonly hosts?: readonly string[];
  /** Profile folder to use and keep; without it a temporary one that `close` removes. */
  readonly profileDir?: string;
  /** No address but loopback can be reached (tests). */
  readonly loopbackOnly?: boolean;
  /** Port of a proxy on this machine through which all TLS goes; certificates are taken as they come (tests). */
  readonly tlsProxy?: number;
}

/** One running browser with the extension installed and its background ready. */
export interface DrivenBrowser {
  readonly family: BrowserFamily;
  /** As the browser tells it, such as `Chromium 156.0.8078.79`. */
  readonly version: string;
  readonly browser: Browser;
  readonly profileDir: string;
  /** `chrome-extension://<id>` or `moz-extension://<uuid>`. */
  readonly extensionBase: string;
  newPage(): Promise<Page>;
  /** Opens a page of the extension in a tab and waits until its DOM is there. */
  openExtensionPage(path: string): Promise<Page>;
  /** Sends one message to the background from an extension page. */
  send<N extends Name>(name: N, request: Request<N>): Promise<Reply<N>>;
  /** Kills the background as the browser would; it starts again on the next event. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}
