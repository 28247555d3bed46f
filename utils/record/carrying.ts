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

  /**
   * What the request carried, under the id it was given. A worker that was stopped meanwhile counts redirects anew: the hop that is
   * under way is the last one known of this request, because each hop's end takes its own.
   */
  async take(requestId: string): Promise<{ readonly id: string; readonly carried: readonly Carried[] }> {
    const requests = await this.#read();
    const anyHop = requestId.replace(/\d+$/, '');
    const id = requests.has(requestId)
      ? requestId
      : ([...requests.keys()].findLast((key) => key.startsWith(anyHop)) ?? requestId);
    const carried = requests.get(id);
    if (!carried) return { id, carried: [] };
    requests.delete(id);
    this.#mirror(requests);
    return { id, carried };
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
