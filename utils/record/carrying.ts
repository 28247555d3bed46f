import { readSession, writeSession } from '../platform/session';
import type { Leaving } from './from-logout';

/** What travels in a request under way: a credential, or the wish to be logged out. */
export type Carried = { readonly incognito: boolean } & (
  | { readonly kind: 'use'; readonly site: string; readonly fingerprint: string }
  | ({ readonly kind: 'logout' } & Leaving)
);

const KEY = 'carrying';
/** Requests whose end was never told, because the worker was stopped at that moment, make room for newer ones. */
const MAX = 300;

/**
 * Requests under way that carried something; an outcome of any other is of no interest. Mirrored into
 * `storage.session`, so that a worker that was stopped between request and answer still knows what the answer is about.
 */
export class Carrying {
  #requests: Promise<Map<string, readonly Carried[]>> | null = null;
  #writing: Promise<void> | null = null;
  #stale = false;

  async set(requestId: string, carried: readonly Carried[]): Promise<void> {
    const requests = await this.#read();
    requests.set(requestId, carried);
    const [oldest] = requests.keys();
    if (requests.size > MAX && oldest !== undefined) requests.delete(oldest);
    this.#mirror(requests);
  }

  async take(requestId: string): Promise<readonly Carried[]> {
    const requests = await this.#read();
    const carried = requests.get(requestId);
    if (!carried) return [];
    requests.delete(requestId);
    this.#mirror(requests);
    return carried;
  }

  #read(): Promise<Map<string, readonly Carried[]>> {
    this.#requests ??= readSession(KEY).then(
      (kept) => new Map(Array.isArray(kept) ? (kept as [string, Carried[]][]) : []),
      () => new Map(),
    );
    return this.#requests;
  }

  /** One write at a time: what changed meanwhile goes with the next. A failure costs an outcome, nothing else. */
  #mirror(requests: ReadonlyMap<string, readonly Carried[]>): void {
    this.#stale = true;
    this.#writing ??= this.#write(requests).finally(() => {
      this.#writing = null;
    });
  }

  async #write(requests: ReadonlyMap<string, readonly Carried[]>): Promise<void> {
    while (this.#stale) {
      this.#stale = false;
      await writeSession(KEY, [...requests]).catch(() => {});
    }
  }
}
