const SIZE = 8_192;

/**
 * Items by three UTF-16 units, 0 for one that may be any. `lists` at `slots` at `slotOf` of them, 0 for none; a list may hold
 * items of other units that share its slot: whoever asks compares.
 */
export class Slots<T> {
  readonly slots = new Uint16Array(SIZE);
  readonly lists: T[][] = [[]];

  put(first: number, second: number, third: number, item: T): void {
    const slot = slotOf(first, second, third);
    if (this.slots[slot] === 0) this.slots[slot] = this.lists.push([]) - 1;
    const list = this.lists[this.slots[slot] as number] as T[];
    if (!list.includes(item)) list.push(item);
  }
}

export const slotOf = (first: number, second: number, third: number): number =>
  ((first * 31 + second) * 31 + third) & (SIZE - 1);
