import type { Entry, History, HistoryPage } from '../model/ledger';

/** Entries looked at for one page: where few are of the kinds that are asked for, the page ends early. */
const MOST_SEEN = 5_000;
const LIMIT = 1_000;

/** Gathers one page from entries that come the newest first. */
export class Pager {
  readonly before: number;
  readonly #page: HistoryPage;
  readonly #entries: Entry[] = [];
  #seen = 0;
  #next: number | null = null;

  constructor(page: HistoryPage) {
    this.#page = page;
    this.before = page.before ?? Number.POSITIVE_INFINITY;
  }

  /** False when the page has ended, and the entry is not of it. */
  take(entry: Entry): boolean {
    const { after = 0, kinds, limit = LIMIT } = this.#page;
    if (entry.seq <= after) return false;
    if (this.#entries.length >= limit || this.#seen >= MOST_SEEN) {
      this.#next = entry.seq + 1;
      return false;
    }
    this.#seen += 1;
    if (kinds === undefined || kinds.includes(entry.kind)) this.#entries.push(entry);
    return true;
  }

  told(): History {
    return { entries: this.#entries, next: this.#next };
  }
}
