import { onChanged, send } from '../messages/client';
import { browser } from '../platform/browser';

/** Time in which what tabs do is gathered, milliseconds. */
const GATHERED = 200;

/** In which tab a watched site is open now; calls back when that has changed. */
export class LiveTabs {
  #tabs: ReadonlyMap<string, number> = new Map();
  #soon: ReturnType<typeof setTimeout> | null = null;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    browser.tabs.onRemoved.addListener(() => this.#readSoon());
    browser.tabs.onUpdated.addListener(() => this.#readSoon());
    onChanged(() => this.#readSoon());
    void this.#read();
  }

  /** Null where it is open in none. */
  of(site: string): number | null {
    return this.#tabs.get(site) ?? null;
  }

  #readSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = null;
      void this.#read();
    }, GATHERED);
  }

  async #read(): Promise<void> {
    const tabs = await send('act/tabs', {}).catch(() => []);
    const next = new Map(tabs.map(({ site, tabId }) => [site, tabId]));
    if ([...next].join(' ') === [...this.#tabs].join(' ')) return;
    this.#tabs = next;
    this.#changed();
  }
}
