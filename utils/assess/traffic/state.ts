import type { Message } from '../../model/report';
import type { TrafficOutcome, TrafficToken, TrafficUse } from '../../model/traffic';
import type { Episode, Evidence, Memory } from './anomaly';
import { agentOf, Baseline, type BaselineState, endpointOf } from './baseline';
import { Hours, type HoursState } from './hours';
import { Names, type NamesState } from './names';
import { networkOf } from './network';

/** One of the last uses, as rules look back at it. */
export interface Recent {
  readonly at: number;
  readonly endpoint: string;
  readonly object: string | null;
  readonly outcome: TrafficOutcome;
  readonly network: string | null;
  readonly agent: string | null;
  readonly context: string | null;
}

/** Uses a token is remembered by one at a time: enough for what happens within a minute or ten. */
const MOST_RECENT = 64;
const MOST_ORIGINS = 16;

export interface KeptEpisode extends Episode {
  readonly what: Message;
  readonly evidence: Evidence;
}

/** When a token was to be over, epoch milliseconds. */
export interface Ends {
  readonly logout?: number;
  readonly revoked?: number;
  /** The server was seen to refuse it since. */
  readonly isRevokedKnown?: boolean;
  readonly replaced?: number;
  readonly by?: string;
}

export interface TokenJson {
  readonly token: string;
  readonly seen: number;
  readonly known: TrafficToken | null;
  readonly scope: string;
  readonly line: string | null;
  readonly late: number;
  readonly ends: Ends;
  readonly own: BaselineState;
  readonly origins: NamesState;
  readonly recent: readonly Recent[];
  readonly memory: Readonly<Record<string, Memory>>;
  readonly episodes: Readonly<Record<string, KeptEpisode>>;
  readonly blind: Readonly<Record<string, Message>>;
  readonly fresh: readonly string[];
}

/** All that is kept of one token: its baseline, 64 uses, and what the rules remember and found. */
export class TokenState {
  readonly own: Baseline;
  readonly origins: Names;
  readonly recent: Recent[];
  readonly memory: Record<string, Memory>;
  readonly episodes: Record<string, KeptEpisode>;
  readonly blind: Record<string, Message>;
  /** Rules whose episode was not told since it went on. */
  readonly fresh: Set<string>;
  /** Counts up over all tokens: their order of use. */
  seen: number;
  known: TrafficToken | null;
  scope: string;
  line: string | null;
  late: number;
  ends: Ends;

  constructor(
    readonly token: string,
    state?: TokenJson,
  ) {
    this.seen = state?.seen ?? 0;
    this.known = state?.known ?? null;
    this.scope = state?.scope ?? '';
    this.line = state?.line ?? null;
    this.late = state?.late ?? 0;
    this.ends = state?.ends ?? {};
    this.own = new Baseline(state?.own);
    this.origins = new Names(MOST_ORIGINS, state?.origins);
    this.recent = [...(state?.recent ?? [])];
    this.memory = { ...state?.memory };
    this.episodes = { ...state?.episodes };
    this.blind = { ...state?.blind };
    this.fresh = new Set(state?.fresh);
  }

  /** Who it speaks for where that is known, otherwise the token itself. */
  get who(): string {
    return this.line ?? this.token;
  }

  note(use: TrafficUse): void {
    this.own.note(use);
    this.recent.push(recentOf(use));
    if (this.recent.length > MOST_RECENT) this.recent.shift();
  }

  toJSON(): TokenJson {
    const { token, seen, known, scope, line, late, ends, recent, memory, episodes, blind } = this;
    return {
      ...{ token, seen, known, scope, line, late, ends, recent, memory, episodes, blind },
      own: this.own.toJSON(),
      origins: this.origins.toJSON(),
      fresh: [...this.fresh],
    };
  }
}

export function recentOf(use: TrafficUse): Recent {
  const { at, object, outcome, client, agent, context } = use;
  return {
    at,
    endpoint: endpointOf(use),
    object,
    outcome,
    network: client === null ? null : networkOf(client),
    agent: agent === null ? null : agentOf(agent),
    context,
  };
}

export interface LineJson {
  readonly usual: BaselineState;
  readonly created: HoursState;
  readonly firstCreated: number;
  readonly scopes: readonly string[];
  readonly tokens: number;
  readonly lastToken: string;
  readonly seen: number;
}

/** The successive tokens of one subject, for one client and role in one scope: the prior of each new one. */
export class Line {
  readonly usual: Baseline;
  /** When its tokens were created. */
  readonly created: Hours;
  /** Rights its tokens had so far; at most 64. */
  scopes: readonly string[];
  firstCreated: number;
  tokens: number;
  lastToken: string;
  seen: number;

  constructor(state?: LineJson) {
    this.usual = new Baseline(state?.usual);
    this.created = new Hours(state?.created);
    this.firstCreated = state?.firstCreated ?? -1;
    this.scopes = state?.scopes ?? [];
    this.tokens = state?.tokens ?? 0;
    this.lastToken = state?.lastToken ?? '';
    this.seen = state?.seen ?? 0;
  }

  toJSON(): LineJson {
    const { firstCreated, scopes, tokens, lastToken, seen } = this;
    return {
      usual: this.usual.toJSON(),
      created: this.created.toJSON(),
      firstCreated,
      scopes,
      tokens,
      lastToken,
      seen,
    };
  }
}

/** Null where nothing says for whom a token speaks. */
export function lineOf(known: TrafficToken | null, principal: string | null): string | null {
  const subject = known?.facts.subject ?? principal;
  if (subject === null) return null;
  const { issuer = '', client = '' } = known?.facts ?? {};
  return JSON.stringify([known?.scope ?? '', issuer, subject, client, known?.role ?? '']);
}
