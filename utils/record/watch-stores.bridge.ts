import { watchesHere } from './late-watches';
import type { StoreWatch as Real, readStore as readLate } from './watch-stores';

/** As in `watch-stores.ts`, from the moment on at which the reader is there. */
export class StoreWatch implements Pick<Real, 'look'> {
  readonly #parts: ConstructorParameters<typeof Real>;
  #real: Real | undefined;

  constructor(...parts: ConstructorParameters<typeof Real>) {
    this.#parts = parts;
  }

  async look(...written: Parameters<Real['look']>): Promise<void> {
    const { StoreWatch: Late } = watchesHere() ?? {};
    if (Late) this.#real ??= new Late(...this.#parts);
    await this.#real?.look(...written);
  }
}

export const readStore: typeof readLate = async (surface) => watchesHere()?.readStore(surface) ?? null;
