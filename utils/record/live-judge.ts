import { createJudge } from '../assess/traffic/judge';
import type { LedgerStore } from '../ledger/store';
import type { TrafficJudge } from '../model/traffic';
import { byRule } from './not-judged';
import { clockSkewOf, NO_REST, type Rest, siteTraffic } from './site-traffic';

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
  readonly #benches = new Map<string, Bench>();
  readonly #turns = new Map<string, Promise<boolean>>();

  constructor(store: () => Promise<LedgerStore>) {
    this.#store = store;
  }

  /** Judges what is new at the site. True where something was found, or went on. */
  catchUp(site: string): Promise<boolean> {
    return this.#next(site, () => this.#judge(site));
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

  async #judge(site: string): Promise<boolean> {
    const store = await this.#store();
    let isNew = false;
    for (;;) {
      const bench = this.#benches.get(site) ?? (await begun(store, site));
      const entries = await store.since(site, bench.upTo, TOGETHER);
      const last = entries.at(-1);
      if (last === undefined) return isNew;
      const now = Date.now();
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
      const judged = { site, upTo: last.seq, rest, clockSkew, notJudged: byRule(judge.notJudged()), anomalies };
      // Until it is stored, what is on disk is where the judge stands.
      this.#benches.delete(site);
      await store.append({ bodies: [], judged: { ...judged, state: judge.save('changed') } });
      this.#keep(site, { judge, upTo: last.seq, rest });
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
