import type { BridgeItem } from '../messages/protocol';

/**
 * Items that wait a moment. A value that a snapshot found waits for the hooks' word on who wrote it, which may be under
 * way; a request waits so that the browser's own witness of it comes first.
 */
export class HeldItems {
  readonly #emit: (item: BridgeItem) => void;
  readonly #onHeld: (() => void) | null;
  #items: { readonly slot: string | null; readonly item: BridgeItem }[] = [];
  readonly #slots = new Set<string>();

  /** Without `onHeld` nothing waits. It is called for the first item of each row. */
  constructor(emit: (item: BridgeItem) => void, onHeld: (() => void) | null) {
    this.#emit = emit;
    this.#onHeld = onHeld;
  }

  hold(slot: string | null, item: BridgeItem): void {
    if (this.#onHeld === null) {
      this.#emit(item);
      return;
    }
    this.#items.push({ slot, item });
    if (slot !== null) this.#slots.add(slot);
    if (this.#items.length === 1) this.#onHeld();
  }

  /** Tells what waits of this slot now, because something newer is known of it. */
  tell(slot: string): void {
    for (const item of this.#take(slot)) this.#emit(item);
  }

  drop(slot: string): void {
    this.#take(slot);
  }

  release(): void {
    const items = this.#items;
    this.#items = [];
    this.#slots.clear();
    for (const { item } of items) this.#emit(item);
  }

  #take(slot: string): readonly BridgeItem[] {
    if (!this.#slots.delete(slot)) return [];
    const taken = this.#items.filter((held) => held.slot === slot).map(({ item }) => item);
    this.#items = this.#items.filter((held) => held.slot !== slot);
    return taken;
  }
}
