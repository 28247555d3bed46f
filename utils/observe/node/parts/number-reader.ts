const [ZERO, NINE] = [48, 57];

/** Whole numbers of a JSON array that comes in pieces, told in groups of `size()`. The same array is handed over each time. */
export class NumberReader {
  readonly #size: () => number;
  readonly #told: (group: readonly number[]) => void;
  readonly #group: number[] = [];
  #number = -1;
  #filled = 0;

  constructor(size: () => number, told: (group: readonly number[]) => void) {
    this.#size = size;
    this.#told = told;
  }

  push(part: string): void {
    const size = this.#size();
    let number = this.#number;
    for (let at = 0; at < part.length; at++) {
      const code = part.charCodeAt(at);
      if (code >= ZERO && code <= NINE) {
        number = (number < 0 ? 0 : number * 10) + code - ZERO;
      } else if (number >= 0) {
        this.#group[this.#filled++] = number;
        number = -1;
        if (this.#filled === size) {
          this.#filled = 0;
          this.#told(this.#group);
        }
      }
    }
    this.#number = number;
  }
}
