import type { ImportOrder, ImportState } from '../../components/dashboard/import-state';

/** One reading at a time, in a worker of its own, which ends with it. */
export class ImportRun {
  readonly #told: (state: ImportState | null) => void;
  #worker: Worker | null = null;

  constructor(told: (state: ImportState | null) => void) {
    this.#told = told;
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
    worker.postMessage(order);
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
