import type { LedgerStore } from '../ledger/store';
import type { Scope } from '../platform/scope';
import { readSession, writeSession } from '../platform/session';
import { Gathered } from './gathered';
import { LiveJudge } from './live-judge';
import { ANSWERED_WITHIN } from './site-traffic';

/** Time after a change before its traffic is judged, milliseconds. */
const JUDGE_AFTER = 2_000;
const DAY = 86_400_000;
const KEY = 'quiet-judged-at';

interface Parts {
  readonly store: () => Promise<LedgerStore>;
  readonly scope: Pick<Scope, 'ready' | 'watches'>;
  /** Something was found at the site, or went on. */
  readonly found: (site: string) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * When the judge over live traffic is asked: soon after something happened, once an answer is waited for no longer, and once a day at
 * every watched site, where time alone may tell something. All of it while the worker is awake for other reasons.
 */
export class Judging {
  readonly judge: LiveJudge;
  readonly #parts: Parts;
  readonly #changed = new Gathered(JUDGE_AFTER, (sites) => this.#judgeAll(sites));
  readonly #waiting = new Gathered(ANSWERED_WITHIN, (sites) => this.#judgeAll(sites));
  #isLooking = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.judge = new LiveJudge(parts.store, (site) => this.#waiting.add([site]));
  }

  changed(sites: readonly string[]): void {
    this.#changed.add(sites);
  }

  /** Resolves once all that is known of the site is judged. */
  async caughtUp(site: string): Promise<void> {
    await this.judge.catchUp(site).catch(this.#parts.failed);
    void this.lookWhenDue();
  }

  /** Looks at sites where nothing happened, once a day and once in a session. Never rejects. */
  async lookWhenDue(now: number = Date.now()): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const last = await readSession(KEY);
      if (typeof last === 'number' && Math.abs(now - last) < DAY) return;
      await writeSession(KEY, now);
      await this.#parts.scope.ready;
      const sites = await (await this.#parts.store()).sites();
      for (const site of sites.filter((one) => this.#isWatched(one))) await this.#judged(site, true);
    } catch (error) {
      this.#parts.failed(error);
    } finally {
      this.#isLooking = false;
    }
  }

  /** That nothing was heard of a site that is not watched says nothing. */
  #isWatched(site: string): boolean {
    const { scope } = this.#parts;
    return scope.watches(`https://${site}`) || scope.watches(`http://${site}`);
  }

  #judgeAll(sites: ReadonlySet<string>): void {
    for (const site of sites) void this.#judged(site, false);
    void this.lookWhenDue();
  }

  async #judged(site: string, isQuietTold: boolean): Promise<void> {
    try {
      if (await this.judge.catchUp(site, isQuietTold)) this.#parts.found(site);
    } catch (error) {
      this.#parts.failed(error);
    }
  }
}
