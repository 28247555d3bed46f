import { browser } from './browser';

/** Asks for origin patterns. Call it first thing inside a click handler: an earlier `await` loses the gesture. */
export function requestOrigins(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

export function removeOrigins(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...patterns] });
}

export function hasOrigins(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...patterns] });
}

/** Every origin pattern granted now. */
export async function grantedOrigins(): Promise<readonly string[]> {
  const { origins } = await browser.permissions.getAll();
  return (origins ?? []).filter((pattern) => !pattern.startsWith('chrome') && !pattern.startsWith('moz'));
}

/** Called back when an origin was granted. Call it in the worker's first tick. */
export function onOriginsAdded(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
}
