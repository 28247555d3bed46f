import { quickHash } from '../lib/quick-hash';
import type { Grant } from '../model/ledger';
import type { PassingSurface, SourcePosition } from '../model/surface';

/** A text as it passed by, raw; in memory until it has been looked at. */
export interface PassingText {
  readonly surface: PassingSurface;
  readonly key: string;
  readonly value: string;
  readonly at: number;
  readonly writer: SourcePosition | null;
  /** Where the page sends it; absent for what it gets or shows. */
  readonly sending?: Sending;
  /** How an answer was asked for. */
  readonly grant?: Grant | null;
}

/** `url` as the page gave it, without query. */
export interface Sending {
  readonly method: string;
  readonly url: string;
}

/** The same text under the same key is not looked at again while it is among so many last ones. */
const MAX_KNOWN = 2_000;
const MAX_WAITING = 500;
/** UTF-16 units of all that waits. */
const MAX_WAITING_TEXT = 8_000_000;

/** Texts that wait to be looked at: each once, a bounded number, and a count of those there was no room for. */
export class PassingTexts {
  readonly #known = new Set<string>();
  readonly #lost = new Map<PassingSurface, number>();
  #waiting: PassingText[] = [];
  #length = 0;

  add(text: PassingText): void {
    const { surface, key, value } = text;
    const id = `${surface}\0${key}\0${quickHash(value)}`;
    if (this.#known.has(id)) return;
    if (this.#waiting.length >= MAX_WAITING || this.#length + value.length > MAX_WAITING_TEXT) {
      this.#lost.set(surface, (this.#lost.get(surface) ?? 0) + 1);
      return;
    }
    this.#known.add(id);
    if (this.#known.size > MAX_KNOWN) for (const oldest of this.#known) if (this.#known.delete(oldest)) break;
    this.#waiting.push(text);
    this.#length += value.length;
  }

  /** All that wait and all that come meanwhile, each once. */
  *taken(): Generator<PassingText> {
    for (let text = this.#waiting.shift(); text; text = this.#waiting.shift()) {
      this.#length -= text.value.length;
      yield text;
    }
  }

  /** How many found no room since this was asked last, by surface. */
  lost(): readonly (readonly [PassingSurface, number])[] {
    const lost = [...this.#lost];
    this.#lost.clear();
    return lost;
  }
}
