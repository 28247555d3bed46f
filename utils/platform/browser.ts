import browser from 'webextension-polyfill';

/** The extension API for the worker and the extension pages. The bridge uses `native.ts`, which costs nothing. */
export { browser };
