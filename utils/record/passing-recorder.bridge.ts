import { watchesHere } from './late-watches';
import type { PassingRecorder as Real } from './passing-recorder';

/** As in `passing-recorder.ts`. What is heard has waited for the reader; without it, it is lost with the page that went. */
export class PassingRecorder implements Pick<Real, 'heard' | 'leave'> {
  readonly #parts: ConstructorParameters<typeof Real>;
  #real: Real | undefined;

  constructor(...parts: ConstructorParameters<typeof Real>) {
    this.#parts = parts;
  }

  heard(...text: Parameters<Real['heard']>): void {
    const { PassingRecorder: Late } = watchesHere() ?? {};
    if (Late) this.#real ??= new Late(...this.#parts);
    this.#real?.heard(...text);
  }

  leave(): void {
    this.#real?.leave();
  }
}
