import { createJudge } from '../assess/traffic/judge';
import type { LedgerStore } from '../ledger/store';
import type { TrafficJudge } from '../model/traffic';
import { byRule } from './not-judged';
import { clockSkewOf, NO_REST, type Rest, siteTraffic, waitedLong } from './site-traffic';

/** Entries between two words to the ledger. */
const TOGETHER = 4_000;
/** Sites whose judges stay in memory; of any other the ledger has all that there is to know. */
const MOST_SITES = 8;
const MOST_TOKENS = 200;

interface Bench {
  readonly judge: TrafficJudge;
  readonly upTo: number;
  readonly rest: Rest;
}

/**
 * Judges what the ledger says of a site's traffic, entry by entry. Where it stands is stored together with what it found, so that
 * a worker that ends in between judges nothing twice. For the ledger on disk: a private window does not last long enough for
 * anything to be usual in it.
 */
export class LiveJudge {
  readonly #store: () => Promise<LedgerStore>;
  readonly #waits: (site: string) => void;
  readonly #benches = new Map<string, Bench>();
  readonly #turns = new Map<string, Promise<boolean>>();

  /** `waits` hears of each site at which a request is left that may still be answered. */
  constructor(store: () => Promise<LedgerStore>, waits: (site: string) => void = () => undefined) {
    this.#store = store;
    this.#waits = waits;
  }

  /**
   * Judges what is new at the site, and requests to which no answer comes any more. `isQuietTold`: what time alone tells as well, where
   * nothing else happened; for a site that was watched all the time. True where something was found, or went on.
   */
  catchUp(site: string, isQuietTold = false): Promise<boolean> {
    return this.#next(site, () => this.#judge(site, isQuietTold));
  }

  #next(site: string, work: () => Promise<boolean>): Promise<boolean> {
    const turn = (this.#turns.get(site) ?? Promise.resolve(false)).then(work, work);
    this.#turns.set(site, turn);
    const leave = () => {
      if (this.#turns.get(site) === turn) this.#turns.delete(site);
    };
    turn.then(leave, leave);
    return turn;
  }

  /** Does something with the site's ledger while nothing of it is judged, after which the judge begins from what is there. */
  async without(site: string, work: () => Promise<unknown>): Promise<void> {
    await this.#next(site, async () => {
      await work();
      this.#benches.delete(site);
      return false;
    });
  }

  async #judge(site: string, isQuietTold: boolean): Promise<boolean> {
    const store = await this.#store();
    let isNew = false;
    let isDue = isQuietTold;
    for (;;) {
      const bench = this.#benches.get(site) ?? (await begun(store, site));
      const entries = await store.since(site, bench.upTo, TOGETHER);
      const now = Date.now();
      const isLeft = bench.rest.open.some((one) => waitedLong(one, now));
      if (entries.length === 0 && !isLeft && !(isDue && bench.upTo > 0)) {
        if (bench.rest.open.length > 0) this.#waits(site);
        return isNew;
      }
      isDue = false;
      const upTo = entries.at(-1)?.seq ?? bench.upTo;
      const { happenings, open, skews } = siteTraffic(entries, bench.rest, await store.site(site), now);
      const rest = { open, skews };
      const clockSkew = clockSkewOf(skews);
      const { judge } = bench;
      for (const one of happenings) {
        if ('token' in one) judge.know(one.token);
        else if ('use' in one) judge.use(one.use);
        else judge.event(one.event);
      }
      const anomalies = judge.found(now);
      const judged = { site, upTo, rest, clockSkew, notJudged: byRule(judge.notJudged()), anomalies };
      // Until it is stored, what is on disk is where the judge stands.
      this.#benches.delete(site);
      await store.append({ bodies: [], judged: { ...judged, state: judge.save('changed') } });
      this.#keep(site, { judge, upTo, rest });
      isNew ||= anomalies.length > 0;
    }
  }

  #keep(site: string, bench: Bench): void {
    this.#benches.set(site, bench);
    const [oldest] = this.#benches.keys();
    if (this.#benches.size > MOST_SITES && oldest !== undefined) this.#benches.delete(oldest);
  }
}

async function begun(store: LedgerStore, site: string): Promise<Bench> {
  const kept = await store.judged(site);
  if (kept === null) return { judge: createJudge({ maxTokens: MOST_TOKENS }), upTo: 0, rest: NO_REST };
  const { open, skews } = kept.rest as Rest;
  return {
    judge: createJudge({ maxTokens: MOST_TOKENS, state: kept.records }),
    upTo: kept.upTo,
    rest: { open, skews },
  };
}
