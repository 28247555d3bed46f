import { watchesHere } from './late-watches';
import type { PassingRecorder as Real } from './passing-recorder';

/** Texts that came while the reader was not there, and were not to wait for it. */
const MAX_EARLY = 500;

/** As in `passing-recorder.ts`; what is heard without the reader is kept for it. */
export class PassingRecorder implements Pick<Real, 'heard' | 'finish' | 'waits'> {
  readonly #parts: ConstructorParameters<typeof Real>;
  #early: Parameters<Real['heard']>[] = [];
  #real: Real | undefined;

  constructor(...parts: ConstructorParameters<typeof Real>) {
    this.#parts = parts;
  }

  heard(...text: Parameters<Real['heard']>): void {
    const real = this.#late();
    if (real) real.heard(...text);
    else if (this.#early.length <= MAX_EARLY) this.#early.push(text);
  }

  /** One more than there is room for stays, and tells that there was more. */
  get waits(): boolean {
    this.#late();
    return this.#early.length > 0;
  }

  finish(): void {
    this.#late()?.finish();
  }

  #late(): Real | undefined {
    const { PassingRecorder: Late } = watchesHere() ?? {};
    if (Late && !this.#real) {
      this.#real = new Late(...this.#parts);
      for (const text of this.#early.splice(0, MAX_EARLY)) this.#real.heard(...text);
    }
    return this.#real;
  }
}
