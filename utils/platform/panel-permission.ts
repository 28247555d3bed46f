import { browser } from './browser';

const PANEL = { permissions: ['devtools' as const] };

/** Whether the browser wants to be asked before there is a panel in the developer tools. */
export async function lacksPanel(): Promise<boolean> {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest();
  return (optional as readonly string[]).includes('devtools') && !(await browser.permissions.contains(PANEL));
}

/** Asks for the panel. Call it first thing inside a click handler: an earlier `await` loses the gesture. */
export const requestPanel = (): Promise<boolean> => browser.permissions.request(PANEL);
