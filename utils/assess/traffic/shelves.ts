import type { Anomaly, JudgeOptions, JudgeState, TrafficEvent, TrafficToken, TrafficUse } from '../../model/traffic';
import { endpointOf } from './baseline';
import { anomalyOf } from './episodes';
import { type ScopeJson, ScopeState } from './scope';
import { Line, type LineJson, lineOf, type TokenJson, TokenState } from './state';

const MOST_TOKENS = 5_000;
const MOST_SCOPES = 200;
const MOST_RIGHTS = 64;

interface Common {
  readonly count: number;
  readonly clock: number;
  readonly swept: number;
  readonly pending: readonly Anomaly[];
}

/** Where the judge's state stands: tokens, as many lines of tokens, and scopes; the one not used for longest goes first. */
export class Shelves {
  readonly tokens = new Map<string, TokenState>();
  readonly #lines = new Map<string, Line>();
  readonly #scopes = new Map<string, ScopeState>();
  readonly #most: number;
  readonly #changed = new Set<string>();
  readonly #gone = new Set<string>();
  #count = 0;
  /** Latest moment that was told of. */
  clock = 0;
  swept = 0;
  pending: Anomaly[] = [];

  constructor({ maxTokens = MOST_TOKENS, state = {} }: JudgeOptions) {
    this.#most = Math.max(1, maxTokens);
    const of = <T>(shelf: string) =>
      Object.entries(state).flatMap(([key, record]) =>
        key.startsWith(`${shelf}:`) ? [[key.slice(shelf.length + 1), record as T & { order: number }] as const] : [],
      );
    for (const [token, record] of of<TokenJson>('token').toSorted(([, a], [, b]) => a.seen - b.seen))
      this.tokens.set(token, new TokenState(token, copy(record)));
    for (const [id, record] of of<LineJson>('line').toSorted(byOrder)) this.#lines.set(id, new Line(copy(record)));
    for (const [id, record] of of<ScopeJson>('scope').toSorted(byOrder))
      this.#scopes.set(id, new ScopeState(copy(record)));
    const common = state.common as Common | undefined;
    if (common === undefined) return;
    this.#count = common.count;
    this.clock = common.clock;
    this.swept = common.swept;
    this.pending = [...common.pending];
  }

  /** The state of a token, from now on the last to go. What a token that goes had not told yet is told to `pend`. */
  token(token: string, pend: (anomaly: Anomaly) => void): TokenState {
    const state = this.tokens.get(token) ?? new TokenState(token);
    state.seen = ++this.#count;
    this.#put('token', this.tokens, token, state, this.#most, (gone) => {
      for (const anomaly of freshOf(gone)) pend(anomaly);
    });
    return state;
  }

  line(id: string): Line {
    return this.#lines.get(id) ?? this.#put('line', this.#lines, id, new Line(), this.#most);
  }

  scope(id: string): ScopeState {
    return this.#scopes.get(id) ?? this.#put('scope', this.#scopes, id, new ScopeState(), MOST_SCOPES);
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
    this.#touchScope(state).note([endpointOf(use), use.destination], state.who, use.at, use.outcome === 'denied');
    this.#touchLine(state)?.usual.note(use);
  }

  learnEvent(state: TokenState, event: TrafficEvent): void {
    this.clock = Math.max(this.clock, event.at);
    if (event.kind === 'stored') state.origins.note(event.origin, event.at);
    else if (event.kind === 'replaced') state.ends = { ...state.ends, replaced: event.at, by: event.by };
    else state.ends = { ...state.ends, [event.kind]: event.at };
  }

  learnKnown(state: TokenState, { facts }: TrafficToken, isFirst: boolean, at: number): void {
    const line = this.#touchLine(state);
    if (line === null) return;
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
      this.#changed.add(`token:${state.token}`);
    }
    return told;
  }

  touchAll(): void {
    for (const token of this.tokens.keys()) this.#changed.add(`token:${token}`);
  }

  save(which: 'all' | 'changed'): JudgeState {
    const { clock, swept, pending } = this;
    const records: Record<string, unknown> = { common: { count: this.#count, clock, swept, pending } };
    const isWanted = (key: string) => which === 'all' || this.#changed.has(key);
    const put = (shelf: string, items: ReadonlyMap<string, object>) => {
      let order = 0;
      for (const [id, item] of items) {
        order++;
        if (isWanted(`${shelf}:${id}`)) records[`${shelf}:${id}`] = { ...copy(item), order };
      }
    };
    put('token', this.tokens);
    put('line', this.#lines);
    put('scope', this.#scopes);
    const gone = [...this.#gone];
    this.#changed.clear();
    this.#gone.clear();
    return { records: copy(records), gone };
  }

  #touchScope(state: TokenState): ScopeState {
    return this.#put('scope', this.#scopes, state.scope, this.scope(state.scope), MOST_SCOPES);
  }

  #touchLine(state: TokenState): Line | null {
    return state.line === null ? null : this.#put('line', this.#lines, state.line, this.line(state.line), this.#most);
  }

  #put<V>(shelf: string, map: Map<string, V>, id: string, item: V, most: number, leave?: (gone: V) => void): V {
    map.delete(id);
    map.set(id, item);
    this.#changed.add(`${shelf}:${id}`);
    this.#gone.delete(`${shelf}:${id}`);
    if (map.size > most) {
      const [oldest] = map;
      if (oldest !== undefined) {
        map.delete(oldest[0]);
        leave?.(oldest[1]);
        this.#changed.delete(`${shelf}:${oldest[0]}`);
        this.#gone.add(`${shelf}:${oldest[0]}`);
      }
    }
    return item;
  }
}

function freshOf({ token, episodes, fresh }: TokenState): readonly Anomaly[] {
  return [...fresh].flatMap((rule) => {
    const episode = episodes[rule];
    return episode ? [anomalyOf(rule, token, episode)] : [];
  });
}

const byOrder = ([, a]: readonly [string, { order: number }], [, b]: readonly [string, { order: number }]) =>
  a.order - b.order;

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));
