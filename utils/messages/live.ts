import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser';

const ports = new Set<Runtime.Port>();

/** Keeps the pages that want to hear of changes. Call it in the worker's first tick. */
export function acceptLivePages(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== 'live' || !port.sender?.url?.startsWith(browser.runtime.getURL(''))) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
  });
}

export function announce(sites: readonly string[]): void {
  for (const port of ports) {
    try {
      port.postMessage([...sites]);
    } catch {
      // The page closed and has not been told of yet.
      ports.delete(port);
    }
  }
}
