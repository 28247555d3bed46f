import { watchesHere } from './late-watches';
import type { MarkupWatch as Real } from './watch-markup';

/** As in `watch-markup.ts`, from the moment on at which the reader is there. */
export class MarkupWatch implements Pick<Real, 'look' | 'leave' | 'lying' | 'forget' | 'end'> {
  readonly #parts: ConstructorParameters<typeof Real>;
  #real: Real | undefined;

  constructor(...parts: ConstructorParameters<typeof Real>) {
    this.#parts = parts;
  }

  async look(): Promise<void> {
    await this.#late()?.look();
  }

  leave(): void {
    this.#late()?.leave();
  }

  lying(...place: Parameters<Real['lying']>): ReturnType<Real['lying']> {
    return this.#real?.lying(...place) ?? [];
  }

  forget(): void {
    this.#real?.forget();
  }

  end(): void {
    this.#real?.end();
  }

  #late(): Real | undefined {
    const { MarkupWatch: Late } = watchesHere() ?? {};
    if (Late) this.#real ??= new Late(...this.#parts);
    return this.#real;
  }
}
