import type { Message } from '../../model/report';
import { exportedKeys } from './exported-keys';
import { pause } from './slices';
import { storedText } from './stored-text';

/** Why something of a store was not read, gravest first; each has a sentence `coverage_<gap>`. */
const GAPS = ['store_blocked', 'store_over_cap', 'answers_opaque', 'values_cut', 'files_unread'] as const;
export type Gap = (typeof GAPS)[number];

/** Bounds of one reading: entries, UTF-16 units of their texts, milliseconds. */
const MAX_ENTRIES = 5_000;
const MAX_TEXT = 4_000_000;
const MAX_TIME = 4_000;
/** Longest time on the page's thread before it is given back, milliseconds. */
const SLICE = 4;

/** What one look at an asynchronous store brought, and what it had to leave. */
export class StoreReading {
  readonly entries: (readonly [key: string, value: string])[] = [];
  readonly #gaps = new Map<Gap, number>();
  readonly #until = performance.now() + MAX_TIME;
  readonly #keys = new Set<string>();
  #left = MAX_TEXT;
  #sliceEnd = 0;

  /** No more may be read. */
  get isFull(): boolean {
    return this.entries.length >= MAX_ENTRIES || this.#left <= 0 || performance.now() > this.#until;
  }

  /** All keys there are were seen, so that one that is missing was removed. */
  get isWhole(): boolean {
    return !this.#gaps.has('store_blocked') && !this.#gaps.has('store_over_cap');
  }

  /** The page itself was at work there: worth another look. */
  get isBlocked(): boolean {
    return this.#gaps.has('store_blocked');
  }

  /** The gravest gap, as a sentence. */
  get reason(): Message | null {
    const gap = GAPS.find((one) => this.#gaps.has(one));
    return gap ? { key: `coverage_${gap}`, values: [String(this.#gaps.get(gap))] } : null;
  }

  /** Takes a value up; gives the page its thread back now and then. */
  async add(key: string, value: unknown): Promise<void> {
    let read = storedText(value);
    if (read.keys.length > 0) read = storedText(value, await exportedKeys(read.keys));
    const { text, isCut, files } = read;
    // The number 1 and the text 1 are two keys.
    let name = key;
    while (this.#keys.has(name)) name += "'";
    this.#keys.add(name);
    this.entries.push([name, text]);
    this.#left -= text.length;
    if (isCut) this.miss('values_cut');
    if (files > 0) this.miss('files_unread', files);
    await this.breathe();
  }

  async breathe(): Promise<void> {
    if (performance.now() < this.#sliceEnd) return;
    await pause();
    this.#sliceEnd = performance.now() + SLICE;
  }

  miss(gap: Gap, count = 1): void {
    this.#gaps.set(gap, (this.#gaps.get(gap) ?? 0) + count);
  }
}
