import { patternCovers } from '../lib/match-pattern';
import { siteOf } from '../lib/site';
import { browser } from './browser';
import { grantedOrigins } from './permissions';
import { readSettings } from './settings';

/**
 * What the person lets us watch: the granted origins less the paused sites. Read once per worker life and again when
 * either changes; `ready` must have resolved before the answers count.
 */
export class Scope {
  #patterns: readonly string[] = [];
  #paused: ReadonlySet<string> = new Set();
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

  granted(url: string): boolean {
    return this.#patterns.some((pattern) => patternCovers(pattern, url));
  }

  watches(url: string): boolean {
    const site = siteOf(url);
    return site !== null && !this.#paused.has(site) && this.granted(url);
  }

  #again(): void {
    this.ready = this.#read().then(() => this.#changed());
  }

  async #read(): Promise<void> {
    const [patterns, settings] = await Promise.all([grantedOrigins(), readSettings()]);
    this.#patterns = patterns;
    this.#paused = new Set(settings.paused);
  }
}
