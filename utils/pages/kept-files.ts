import { partsOf } from '../lib/import-parts';
import { send } from '../messages/client';
import type { KeptState } from '../messages/protocol';
import type { FileInfo, TokenInFile } from '../model/kept-file';

/** Entries of one message. */
const TOGETHER = 20;
const NOTHING: KeptState = { list: null, isBusy: false, said: null, hasFailed: false };

/** Files that a person has kept. One thing after the other; calls back whenever there is more to show. */
export class KeptFiles {
  state: KeptState = NOTHING;
  readonly #changed: () => void;
  #turn: Promise<void> = Promise.resolve();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  read(): void {
    this.#do(async () => ({}));
  }

  /** Writes down what these files show; what is written down already stays as it is. */
  keep(files: readonly { readonly file: FileInfo; readonly tokens: readonly TokenInFile[] }[]): void {
    this.#set({ isBusy: true, said: null });
    this.#do(async () => {
      const parts = files.flatMap(({ file, tokens }) => partsOf(file, tokens, Date.now()));
      let refused = 0;
      for (let at = 0; at < parts.length; at += TOGETHER)
        refused += (await send('import/keep', { parts: parts.slice(at, at + TOGETHER) })).rejected;
      if (refused > 0) return { said: { key: 'import_keep_refused', values: [String(refused)] }, hasFailed: true };
      const key = `import_kept_${files.length === 1 ? 'one' : 'other'}`;
      return { said: { key, values: [String(files.length)] }, hasFailed: false };
    });
  }

  forget(site: string): void {
    this.#set({ isBusy: true, said: null });
    this.#do(async () => {
      const { ok, reason } = await send('import/forget', { site });
      return { said: reason ?? { key: 'import_forgotten', values: [] }, hasFailed: !ok };
    });
  }

  #do(work: () => Promise<Partial<KeptState>>): void {
    this.#turn = this.#turn.then(async () => {
      try {
        const came = await work();
        this.#set({ ...came, list: await send('import/files', {}), isBusy: false });
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        this.#set({ said: { key: 'dashboard_failed', values: [detail] }, hasFailed: true, isBusy: false });
      }
    });
  }

  #set(change: Partial<KeptState>): void {
    this.state = { ...this.state, ...change };
    this.#changed();
  }
}
