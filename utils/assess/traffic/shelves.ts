import type { Anomaly, JudgeOptions, JudgeState, TrafficEvent, TrafficToken, TrafficUse } from '../../model/traffic';
import { endpointOf } from './baseline';
import { anomalyOf } from './episodes';
import { type ScopeJson, ScopeState } from './scope';
import { Shelf } from './shelf';
import { type Ends, Line, type LineJson, lineOf, type TokenJson, TokenState } from './state';

const MOST_TOKENS = 5_000;
const MOST_SCOPES = 200;
const MOST_RIGHTS = 64;

interface Common {
  readonly count: number;
  readonly clock: number;
  readonly swept: number;
  readonly pending: readonly Anomaly[];
}

/** Where the judge's state stands: tokens, as many lines of tokens, and scopes. */
export class Shelves {
  readonly tokens: Shelf<TokenState>;
  readonly #lines: Shelf<Line>;
  readonly #scopes: Shelf<ScopeState>;
  #count = 0;
  /** Latest moment that was told of. */
  clock = 0;
  swept = 0;
  pending: Anomaly[] = [];

  constructor({ maxTokens = MOST_TOKENS, state = {} }: JudgeOptions) {
    const most = Math.max(1, maxTokens);
    this.tokens = new Shelf('token', most, (id, record) => new TokenState(id, record as TokenJson | undefined), state);
    this.#lines = new Shelf('line', most, (_, record) => new Line(record as LineJson | undefined), state);
    this.#scopes = new Shelf(
      'scope',
      MOST_SCOPES,
      (_, record) => new ScopeState(record as ScopeJson | undefined),
      state,
    );
    const common = state.common as Common | undefined;
    if (common === undefined) return;
    this.#count = common.count;
    this.clock = common.clock;
    this.swept = common.swept;
    this.pending = [...common.pending];
  }

  /** The state of a token, from now on the last to go. What a token that goes had not told yet is told to `pend`. */
  token(token: string, pend: (anomaly: Anomaly) => void): TokenState {
    return this.tokens.use(token, ++this.#count, (gone) => {
      for (const anomaly of freshOf(gone)) pend(anomaly);
    });
  }

  line(id: string): Line {
    return this.#lines.use(id, this.#count);
  }

  scope(id: string): ScopeState {
    return this.#scopes.use(id, this.#count);
  }

  know(state: TokenState, known: TrafficToken): void {
    state.known = known;
    state.scope = known.scope;
    state.line = lineOf(known, null) ?? state.line;
  }

  /** Gives a token of which only uses are known its line, by the caller's name. */
  introduce(state: TokenState, use: TrafficUse): void {
    if (state.line === null && use.principal !== null) state.line = lineOf(state.known, use.principal);
    this.clock = Math.max(this.clock, use.at);
  }

  learn(state: TokenState, use: TrafficUse): void {
    state.note(use);
    this.scope(state.scope).note([endpointOf(use), use.destination], state.who, use.at, use.outcome === 'denied');
    if (state.line !== null) this.line(state.line).usual.note(use);
  }

  learnEvent(state: TokenState, event: TrafficEvent): void {
    this.clock = Math.max(this.clock, event.at);
    if (event.kind === 'stored') state.origins.note(event.origin, event.at);
    else if (event.kind === 'replaced') state.ends = { ...state.ends, replaced: event.at, by: event.by };
    else if (event.kind === 'restored') state.ends = restored(state.ends);
    else if (event.kind === 'logout') state.ends = { ...state.ends, logout: event.at };
    else if (event.isKnown)
      state.ends = { ...state.ends, revoked: state.ends.revoked ?? event.at, isRevokedKnown: true };
    else state.ends = { ...state.ends, revoked: event.at };
  }

  learnKnown(state: TokenState, { facts }: TrafficToken, isFirst: boolean, at: number): void {
    if (state.line === null) return;
    const line = this.line(state.line);
    if (isFirst) {
      const created = facts.issuedAt ?? at;
      line.created.note(created);
      line.firstCreated = line.firstCreated < 0 ? created : Math.min(line.firstCreated, created);
      line.tokens++;
      line.lastToken = state.token;
    }
    line.scopes = [...new Set([...line.scopes, ...(facts.scopes ?? [])])].slice(-MOST_RIGHTS);
  }

  /** Takes what is to be told. */
  drain(): readonly Anomaly[] {
    const told = [...this.pending];
    this.pending = [];
    for (const state of this.tokens.values()) {
      if (state.fresh.size === 0) continue;
      told.push(...freshOf(state));
      state.fresh.clear();
      this.tokens.changed(state.token);
    }
    return told;
  }

  save(which: 'all' | 'changed'): JudgeState {
    const { clock, swept, pending } = this;
    const records: Record<string, unknown> = { common: { count: this.#count, clock, swept, pending } };
    const gone = [this.tokens, this.#lines, this.#scopes].flatMap((shelf) => shelf.save(which, records));
    return { records: JSON.parse(JSON.stringify(records)), gone };
  }
}

const restored = ({ revoked: _revoked, isRevokedKnown: _known, ...ends }: Ends): Ends => ends;

function freshOf({ token, episodes, fresh }: TokenState): readonly Anomaly[] {
  return [...fresh].flatMap((rule) => {
    const episode = episodes[rule];
    return episode ? [anomalyOf(rule, token, episode)] : [];
  });
}
