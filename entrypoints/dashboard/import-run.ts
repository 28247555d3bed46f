import type { ImportOrder, ImportState } from '../../components/dashboard/import-state';

/** One reading at a time, in a worker of its own, which ends with it. */
export class ImportRun {
  readonly #told: (state: ImportState | null) => void;
  readonly #rules: () => Promise<unknown>;
  #worker: Worker | null = null;

  /** `rules` gives the types of the person's own: a worker of a page cannot read them. */
  constructor(told: (state: ImportState | null) => void, rules: () => Promise<unknown>) {
    this.#told = told;
    this.#rules = rules;
  }

  start(order: ImportOrder): void {
    this.#end();
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<ImportState>) => {
      if (data.state !== 'reading') this.#end();
      this.#told(data);
    });
    worker.addEventListener('error', ({ message }) => {
      this.#end();
      this.#told({ state: 'failed', detail: message });
    });
    void this.#rules().then((rules) => worker.postMessage({ ...order, rules } satisfies ImportOrder));
    this.#told({
      state: 'reading',
      bytes: 0,
      total: order.files.reduce((sum, { file }) => sum + file.size, 0),
      rows: 0,
    });
  }

  cancel(): void {
    this.#end();
    this.#told(null);
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
