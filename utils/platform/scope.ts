import { hideHost } from '../lib/hidden-host';
import { patternCovers } from '../lib/match-pattern';
import { memoByOrigin } from '../lib/memo-by-origin';
import { siteOf } from '../lib/site';
import { browser } from './browser';
import { grantedOrigins } from './permissions';
import { readPausedForNow, readSettings } from './settings';

/**
 * What the person lets us watch: the granted origins less the paused sites. Read once per worker life and again when
 * either changes; `ready` must have resolved before the answers count.
 */
export class Scope {
  #patterns: readonly string[] = [];
  #paused: ReadonlySet<string> = new Set();
  #pausedForGood: readonly string[] = [];
  #changed: () => void = () => {};
  ready: Promise<void>;

  constructor() {
    this.ready = this.#read();
    browser.permissions.onAdded.addListener(() => this.#again());
    browser.permissions.onRemoved.addListener(() => this.#again());
    browser.storage.onChanged.addListener((_changes, area) => {
      if (area === 'local') this.#again();
    });
  }

  /** Called back after each change, once the new answers count. */
  onChange(callback: () => void): void {
    this.#changed = callback;
  }

  get patterns(): readonly string[] {
    return this.#patterns;
  }

  get paused(): ReadonlySet<string> {
    return this.#paused;
  }

  /** Without those that were paused from private windows and may not reach the disk. */
  get pausedForGood(): readonly string[] {
    return this.#pausedForGood;
  }

  /** Asked of every request. */
  readonly granted = memoByOrigin((url) =>
    this.#patterns.some((pattern) => patternCovers(pattern, url) || patternCovers(hideHost(pattern), url)),
  );

  watches(url: string): boolean {
    const site = siteOf(url);
    return site !== null && !this.#paused.has(site) && this.granted(url);
  }

  /** Reads again without waiting for the browser to tell of the change; resolves when the new answers count. */
  refresh(): Promise<void> {
    this.#again();
    return this.ready;
  }

  /** One reading after the other: an older one must not come last. */
  #again(): void {
    const read = () => this.#read();
    this.ready = this.ready.then(read, read).then(() => this.#changed());
  }

  async #read(): Promise<void> {
    const [patterns, settings, forNow] = await Promise.all([grantedOrigins(), readSettings(), readPausedForNow()]);
    this.#patterns = patterns;
    this.granted.forget();
    this.#pausedForGood = settings.paused;
    this.#paused = new Set([...settings.paused, ...forNow]);
  }
}
