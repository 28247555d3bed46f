const HEX = '0123456789abcdef';
const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Deterministic random source (mulberry32); the same seed gives the same corpus on every machine. */
export class Random {
  #state: number;

  constructor(seed: number | string) {
    let hash = 0x811c9dc5;
    for (const character of String(seed)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    this.#state = hash >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** At least `min`, below `max`. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min));
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.int(0, items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  text(length: number, alphabet: string = ALNUM): string {
    return Array.from({ length }, () => alphabet[this.int(0, alphabet.length)]).join('');
  }

  hex(length: number): string {
    return this.text(length, HEX);
  }

  base64(length: number): string {
    return this.text(length, `${ALNUM}+/`);
  }

  base64url(length: number): string {
    return this.text(length, `${ALNUM}-_`);
  }

  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-a${this.hex(3)}-${this.hex(12)}`;
  }
}
