import type { JudgeOptions, TrafficEvent, TrafficToken, TrafficUse } from '../../model/traffic';
import type { Baseline } from './baseline';
import type { Oddity } from './oddity';
import type { ScopeState } from './scope';
import type { Line, TokenState } from './state';

/** What a rule may look at; nothing of it is to be changed but the rule's own memory. */
export interface Moment {
  readonly at: number;
  readonly state: TokenState;
  readonly scope: ScopeState;
  readonly line: Line | null;
  readonly options: JudgeOptions;
  /** Another token's state, where it is remembered. */
  readonly peer: (token: string) => TokenState | undefined;
}

export interface UseMoment extends Moment {
  readonly use: TrafficUse;
  /** The token's baseline, or that of its subject while its own is young; null without enough evidence. */
  readonly usual: Baseline | null;
  /** What is wanted where `usual` is null; see `Baseline.lacks`. */
  readonly lacks: readonly number[];
  /** How surprising the sides of this use are; null without enough evidence. */
  readonly odd: Oddity | null;
  readonly isExpected: ((address: string) => boolean) | null;
}

export interface EventMoment extends Moment {
  readonly event: TrafficEvent;
}

export interface KnownMoment extends Moment {
  readonly known: TrafficToken;
  /** First time that this token is told of, and so not only told anew. */
  readonly isFirst: boolean;
}

export type TimeMoment = Moment;
