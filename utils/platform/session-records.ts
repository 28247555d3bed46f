import { browser } from './browser';

/** Named values of several kinds, as plain data. */
export type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Records mirrored into `storage.session` entry by entry: of a thousand entries only those that changed are written. An entry is
 * another one when its value is not the same value as before, so values are replaced and never changed.
 */
export class SessionRecords {
  readonly #prefix: string;
  #written = new Map<string, unknown>();
  #writing: Promise<void> = Promise.resolve();
  #queued: Promise<void> | null = null;

  /** `name` is that of no other value in the session. */
  constructor(name: string) {
    this.#prefix = `${name}:`;
  }

  /** What an earlier life of the worker has left; call it before the first write. */
  async read(): Promise<Records> {
    const records: Record<string, Record<string, unknown>> = {};
    for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
      if (!key.startsWith(this.#prefix)) continue;
      this.#written.set(key, value);
      const [kind = '', ...name] = key.slice(this.#prefix.length).split(':');
      records[kind] ??= {};
      records[kind][name.join(':')] = value;
    }
    return records;
  }

  /** One write at a time: what changed meanwhile goes with the next. Where it fails, memory alone knows. */
  write(records: Records): Promise<void> {
    this.#queued ??= this.#writing.then(() => {
      this.#queued = null;
      this.#writing = this.#put(records).catch(() => {});
      return this.#writing;
    });
    return this.#queued;
  }

  async #put(records: Records): Promise<void> {
    const changed: Record<string, unknown> = {};
    const present = new Map<string, unknown>();
    for (const [kind, named] of Object.entries(records))
      for (const [name, value] of Object.entries(named)) {
        const key = `${this.#prefix}${kind}:${name}`;
        present.set(key, value);
        if (this.#written.get(key) !== value) changed[key] = value;
      }
    const gone = [...this.#written.keys()].filter((key) => !present.has(key));
    if (Object.keys(changed).length > 0) await browser.storage.session.set(changed);
    if (gone.length > 0) await browser.storage.session.remove(gone);
    this.#written = present;
  }
}
