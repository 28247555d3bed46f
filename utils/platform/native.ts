import type { Browser } from 'webextension-polyfill';

const global = globalThis as unknown as { browser?: Browser; chrome?: Browser };

/**
 * The browser's own namespace, typed as the polyfill. Promises work in both browsers under Manifest V3; message listeners
 * must use `sendResponse` and return true. For the bridge, where 10 kB of polyfill per frame would be too much.
 */
export function native(): Browser {
  const api = global.browser ?? global.chrome;
  if (!api) throw new Error('no extension API in this context');
  return api;
}
