import type { RuleNotJudged } from '../../model/investigation';
import type { TrafficJudge } from '../../model/traffic';
import { LOG_FORMATS } from '../../observe/logs/formats';
import type { LogEnd } from '../../observe/logs/log-format';
import type { NamedEvent } from '../from-log';

/** Rules that wait for something to end a token, and what; of the last two no log tells. */
const NEEDS: readonly (readonly [rule: string, what: LogEnd | null, reason: string])[] = [
  ['use-after-logout', 'logout', 'log_logout'],
  ['use-after-revocation', 'revoked', 'log_revocation'],
  ['rotation-incomplete', 'replaced', 'log_rotation'],
  ['use-after-rotation', null, 'log_refresh'],
  ['unexpected-origin', null, 'log_places'],
];
const REQUESTS: readonly LogEnd[] = ['logout'];
const MOST = 20_000;

/** What logs tell of the end of tokens, in the order of time, and of which tokens none of them can tell. */
export class Ends {
  readonly #judge: TrafficJudge;
  /** The token that a holder stood for last. */
  readonly #holders = new Map<string, string>();
  readonly #told: Readonly<Record<LogEnd, Set<string>>> = {
    logout: new Set(),
    revoked: new Set(),
    replaced: new Set(),
  };

  constructor(judge: TrafficJudge) {
    this.#judge = judge;
  }

  /** A token was used, as a log of this format tells (`har` for what a browser saw). */
  used(token: string, holder: string, format: string | null): void {
    if (holder !== '') this.#holds(holder, token);
    for (const end of LOG_FORMATS.get(format ?? '')?.tells ?? REQUESTS) this.#note(end, token);
  }

  happened({ at, kind, token: seen, holder }: NamedEvent): void {
    const held = this.#holders.get(holder);
    const token = kind === 'created' ? held : (seen?.token ?? held);
    if (kind === 'created' && seen) {
      this.#holds(holder, seen.token);
      if (token !== undefined && token !== seen.token)
        this.#judge.event({ kind: 'replaced', token, at, by: seen.token });
    } else if (kind !== 'created' && token !== undefined) {
      if (kind !== 'restored') this.#note(kind, token);
      this.#judge.event({ kind, token, at });
    }
  }

  /** Rules that could not judge some of so many tokens, because no log could tell what they wait for. */
  notJudged(tokens: number): readonly RuleNotJudged[] {
    return NEEDS.map(([rule, what, reason]) => ({
      rule,
      reason: { key: `unjudged_${reason}`, values: [] },
      tokens: tokens - (what === null ? 0 : Math.min(tokens, this.#told[what].size)),
    })).filter((one) => one.tokens > 0);
  }

  #holds(holder: string, token: string): void {
    if (this.#holders.has(holder) || this.#holders.size < MOST) this.#holders.set(holder, token);
  }

  #note(end: LogEnd, token: string): void {
    const told = this.#told[end];
    if (told.size < MOST) told.add(token);
  }
}
