import type { Happening } from '@/utils/assess/traffic/anomaly';
import { createJudge } from '@/utils/assess/traffic/judge';
import type { Anomaly } from '@/utils/model/traffic';
import { Random } from '../accuracy/random';
import { tell } from '../fixtures/tell';
import { type Attacked, STRENGTHS, sceneOf } from './attack';
import { attacks } from './attacks';
import { inTime, monthOf } from './month';
import { type Actor, HOUR, UNTIL } from './world';

/** What became of one attack. */
export interface Outcome {
  readonly seed: number;
  readonly rule: string;
  readonly strength: number;
  readonly kind: string;
  /** Told by its rule at all, and at medium or more; told by any rule at medium or more. */
  readonly told: boolean;
  readonly alarmed: boolean;
  readonly alarmedByAny: boolean;
  /** Anomalies at medium or more at its tokens in its time. */
  readonly alarms: number;
}

export interface Scores {
  readonly outcomes: readonly Outcome[];
  readonly falseAlarms: readonly (Anomaly & { readonly seed: number; readonly kind: string })[];
  /** Tokens of which a month of normal traffic was judged; a login whose token is replaced every hour counts once. */
  readonly tokenMonths: number;
  readonly uses: number;
}

/** What is scored of an anomaly, whoever found it. */
export type Found = Pick<Anomaly, 'rule' | 'token' | 'severity' | 'from' | 'to'>;

const LOUD = new Set(['medium', 'high', 'critical']);
export const isLoud = ({ severity }: Pick<Anomaly, 'severity'>): boolean => LOUD.has(severity);

/**
 * `none`: normal months alone. `turns`: one month with attacks for each seed, strengths taking turns. `all`: a month for each
 * strength.
 */
export type Attacks = 'none' | 'turns' | 'all';

export function scoreOf(seeds: readonly number[], which: Attacks = 'turns'): Scores {
  const outcomes: Outcome[] = [];
  const falseAlarms: (Anomaly & { seed: number; kind: string })[] = [];
  let tokenMonths = 0;
  let uses = 0;
  for (const seed of seeds) {
    const { actors } = monthOf(seed);
    tokenMonths += actors.length;
    const normal = inTime(actors.flatMap(({ happenings }) => happenings));
    uses += normal.length;
    const kindOf = (token: string) =>
      actors.find(({ main }) => token === main.token || token.startsWith(`${main.token}-`))?.kind ?? '';
    for (const anomaly of judge(normal)) falseAlarms.push({ ...anomaly, seed, kind: kindOf(anomaly.token) });
    const rounds = which === 'none' ? 0 : which === 'all' ? STRENGTHS.length : 1;
    for (let round = 0; round < rounds; round++) outcomes.push(...attackAll(seed, round, actors));
  }
  return { outcomes, falseAlarms, tokenMonths, uses };
}

/** `later`: times after the month at which the judge is asked once more, in their order. */
export function judge(happenings: readonly Happening[], later: readonly number[] = []): readonly Anomaly[] {
  const one = tell(createJudge(), happenings);
  return [UNTIL, ...later].flatMap((at) => one.found(at));
}

function attackAll(seed: number, round: number, actors: readonly Actor[]): readonly Outcome[] {
  const { happenings, planned } = attackedMonth(seed, round, actors);
  const later = planned.flatMap(({ attacked: { until } }) => until ?? []).sort((a, b) => a - b);
  return outcomesOf(seed, planned, judge(happenings, later));
}

export interface Planned {
  readonly rule: string;
  readonly strength: number;
  readonly actor: Actor;
  readonly attacked: Attacked;
}

/** The month with one attack of each kind that is wanted, at victims of their own; strengths take turns where none is `fixed`. */
export function attackedMonth(
  seed: number,
  round: number,
  actors: readonly Actor[],
  isWanted: (rule: string) => boolean = () => true,
  fixed: number | null = null,
): { readonly happenings: readonly Happening[]; readonly planned: readonly Planned[] } {
  const random = new Random(`attacks ${seed} ${round}`);
  const free = new Set(actors);
  const planned: Planned[] = [];
  // Those with the fewest possible victims choose first.
  const strengthOf = (rule: string) =>
    fixed ?? (seed + round + attacks.findIndex((one) => one.rule === rule)) % STRENGTHS.length;
  for (const { rule, victims, make } of attacks.toSorted((a, b) => a.victims.length - b.victims.length)) {
    if (!isWanted(rule)) continue;
    const strength = strengthOf(rule);
    const possible = [...free].filter(({ kind }) => victims.includes(kind));
    while (possible.length > 0) {
      const actor = possible.splice(random.int(0, possible.length), 1)[0] as Actor;
      const scene = sceneOf(random, actor);
      const attacked = scene && make(random, scene, strength);
      if (!attacked) continue;
      free.delete(actor);
      planned.push({ rule, strength, actor, attacked });
      break;
    }
  }
  const happenings = actors.flatMap((actor) => {
    const plan = planned.find((one) => one.actor === actor);
    if (!plan) return actor.happenings;
    const { dropped, added } = plan.attacked;
    return [...actor.happenings.filter((one) => one.is !== 'use' || !dropped?.(one.use)), ...added];
  });
  return { happenings: inTime(happenings), planned };
}

export function outcomesOf(seed: number, planned: readonly Planned[], found: readonly Found[]): readonly Outcome[] {
  return planned.map(({ rule, strength, actor, attacked: { tokens, from, to } }) => {
    const here = found.filter((one) => tokens.includes(one.token) && one.from <= to + HOUR && one.to >= from - HOUR);
    const loud = here.filter(isLoud);
    const own = here.filter((one) => one.rule === rule);
    return {
      ...{ seed, rule, strength, kind: actor.kind },
      told: own.length > 0,
      alarmed: own.some(isLoud),
      alarmedByAny: loud.length > 0,
      alarms: loud.length,
    };
  });
}

/** Scores of parts as those of the whole. */
export function merged(parts: readonly Scores[]): Scores {
  return {
    outcomes: parts.flatMap((part) => part.outcomes),
    falseAlarms: parts.flatMap((part) => part.falseAlarms),
    tokenMonths: parts.reduce((sum, part) => sum + part.tokenMonths, 0),
    uses: parts.reduce((sum, part) => sum + part.uses, 0),
  };
}
