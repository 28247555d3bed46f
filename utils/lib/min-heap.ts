/** Numbered items, the smallest first; of equal ones the one that came first. */
export class MinHeap<T> {
  readonly #keys: number[] = [];
  readonly #orders: number[] = [];
  readonly #items: T[] = [];
  #count = 0;

  get size(): number {
    return this.#items.length;
  }

  /** Number of the smallest, or infinity. */
  get least(): number {
    return this.#keys[0] ?? Number.POSITIVE_INFINITY;
  }

  push(key: number, item: T): void {
    let at = this.#items.length;
    this.#put(at, key, this.#count++, item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): T | undefined {
    const last = this.#items.length - 1;
    if (last < 0) return undefined;
    this.#swap(0, last);
    this.#keys.pop();
    this.#orders.pop();
    const item = this.#items.pop();
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      if (left >= last) return item;
      const next = left + 1 < last && this.#isBefore(left + 1, left) ? left + 1 : left;
      if (!this.#isBefore(next, at)) return item;
      this.#swap(at, next);
      at = next;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const first = this.#keys[a] ?? 0;
    const second = this.#keys[b] ?? 0;
    return first < second || (first === second && (this.#orders[a] ?? 0) < (this.#orders[b] ?? 0));
  }

  #put(at: number, key: number, order: number, item: T): void {
    this.#keys[at] = key;
    this.#orders[at] = order;
    this.#items[at] = item;
  }

  #swap(a: number, b: number): void {
    const key = this.#keys[a] ?? 0;
    const order = this.#orders[a] ?? 0;
    const item = this.#items[a] as T;
    this.#put(a, this.#keys[b] ?? 0, this.#orders[b] ?? 0, this.#items[b] as T);
    this.#put(b, key, order, item);
  }
}
