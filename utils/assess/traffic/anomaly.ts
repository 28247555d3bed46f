import type { Message, Reference, Severity } from '../../model/report';
import type { TrafficEvent, TrafficToken, TrafficUse } from '../../model/traffic';
import type { Story } from './example';
import type { EventMoment, KnownMoment, TimeMoment, UseMoment } from './moment';

/** The sentence on a figure of a rule, its value as `$1`: its unit, and where it comes from (a standard, a rule of the catalogue, simulation). */
export const parameterKey = (rule: string, name: string): string =>
  `rule_${rule.replaceAll('-', '_')}_parameter_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/** What a rule saw of one anomaly so far; signs of one anomaly that follow each other within a day are one episode. */
export interface Episode {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  /** Signs in it. */
  readonly count: number;
  /** Distinct items of its signs in the order they came, at most ten. */
  readonly items: readonly string[];
}

export type Evidence = Readonly<Record<string, string | number | readonly string[]>>;

export interface Sign {
  readonly is: 'sign';
  readonly severity: Severity;
  /** Where it began before this moment. */
  readonly from?: number;
  readonly item?: string;
  /** The token of whose anomaly it is a part, where it is not the one that was judged. */
  readonly about?: string;
  /** True of a state that lasts until somebody acts: told once, not extended. */
  readonly standing?: boolean;
  /** What it says holds for graver signs of the same anomaly as well. */
  readonly restates?: boolean;
  readonly what: (episode: Episode) => Message;
  readonly evidence: (episode: Episode) => Evidence;
}

export interface Blind {
  readonly is: 'blind';
  readonly reason: Message;
}

/** Null: nothing unusual. */
export type Said = Sign | Blind | null;

/** For the reason `unjudged_<key>` of `_locales`. */
export const blind = (key: string, values: readonly (string | number)[] = []): Blind => ({
  is: 'blind',
  reason: { key: `unjudged_${key}`, values: values.map(String) },
});

/** What a rule remembers of a token: JSON, and bounded by the rule. */
export type Memory = Record<string, unknown>;

/** The rule's own proof, run by the contract suite: stories in which it must find, must be silent, or must not judge. */
export interface AnomalyExamples {
  readonly finding: readonly Story[];
  readonly nothing: readonly Story[];
  readonly unknown: readonly Story[];
}

/**
 * One anomaly over traffic. Its id is its file's name; title and reason are `rule_<id>_title` and `rule_<id>_why` in `_locales`. Hooks are called before what they are shown is learnt; each says what
 * it saw, or why it cannot tell.
 */
export interface AnomalyRule<M extends object = Memory> {
  readonly references: readonly Reference[];
  /** Figures by their names; `parameterKey` has what there is to say of each. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Memory of one token at its start. */
  readonly start?: () => M;
  /** Needs uses in the order of time: those that came late are not shown to it. */
  readonly ordered?: boolean;
  use?(moment: UseMoment, memory: M): Said;
  event?(moment: EventMoment, memory: M): Said;
  /** What is known of a token was told, or told anew. */
  known?(moment: KnownMoment, memory: M): Said;
  /** Time passed; at most once an hour. */
  time?(moment: TimeMoment, memory: M): Said;
  readonly examples: () => AnomalyExamples;
}

/** Checks the shape of a rule and nothing else. */
export function defineAnomaly<M extends object = Memory>(rule: AnomalyRule<M>): AnomalyRule<M> {
  return rule;
}

export type Happening =
  /** `at`: when it was told, where that is not when it was made. */
  | { readonly is: 'token'; readonly token: TrafficToken; readonly at?: number }
  | { readonly is: 'use'; readonly use: TrafficUse }
  | { readonly is: 'event'; readonly event: TrafficEvent };
