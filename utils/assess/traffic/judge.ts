import type {
  Anomaly,
  JudgeOptions,
  JudgeState,
  NotJudged,
  TrafficEvent,
  TrafficJudge,
  TrafficToken,
  TrafficUse,
} from '../../model/traffic';
import { anomalies } from './anomalies';
import { type AnomalyRule, blind, type Said } from './anomaly';
import type { Baseline } from './baseline';
import { addSign, inOrder } from './episodes';
import type { Moment, UseMoment } from './moment';
import { insideOf } from './network';
import { oddityOf } from './oddity';
import { Shelves } from './shelves';
import type { TokenState } from './state';
import { HOUR, MINUTE } from './time';

/** What comes later than this after a later use is judged without order. */
const LATE = MINUTE;
const MOST_PENDING = 10_000;

/**
 * Judges tokens by their traffic. Memory is bounded by `maxTokens` (5000): as JSON and with names of 200 characters about 70 kB
 * for a token, no more for a subject, 130 kB for each of 200 scopes; and 10,000 anomalies that nobody asked for. Never throws: a
 * rule that fails is told as not judged. The same input gives the same output.
 */
export function createJudge(
  options: JudgeOptions = {},
  rules: ReadonlyMap<string, AnomalyRule> = anomalies,
): TrafficJudge {
  const shelves = new Shelves(options);
  const { expectedNetworks = [] } = options;
  const isExpected = expectedNetworks.length > 0 ? insideOf(expectedNetworks) : null;

  const pend = (anomaly: Anomaly | null) => {
    if (anomaly === null) return;
    shelves.pending.push(anomaly);
    if (shelves.pending.length > MOST_PENDING) shelves.pending.shift();
  };

  const say = (state: TokenState, rule: string, at: number, hook: () => Said) => {
    let said: Said;
    try {
      said = hook();
    } catch (error) {
      said = blind('failed', [error instanceof Error ? error.name : '?']);
    }
    if (said?.is === 'blind') state.blind[rule] = said.reason;
    else delete state.blind[rule];
    if (said?.is !== 'sign') return;
    const told = shelves.tokens.get(said.about ?? state.token) ?? state;
    shelves.tokens.changed(told.token);
    pend(addSign(told, rule, said, at));
  };

  const memoryOf = (state: TokenState, id: string, rule: AnomalyRule) => {
    if (rule.start === undefined) return {};
    state.memory[id] ??= rule.start();
    return state.memory[id];
  };

  const momentOf = (state: TokenState, at: number): Moment => ({
    at,
    state,
    scope: shelves.scope(state.scope),
    line: state.line === null ? null : shelves.line(state.line),
    options,
    peer: (token) => shelves.tokens.get(token),
  });

  return {
    know(known: TrafficToken) {
      const isFirst = shelves.tokens.get(known.token)?.known == null;
      const state = shelves.token(known.token, pend);
      shelves.know(state, known);
      // What is told of a token has no time of its own: it is as old as the last that happened.
      const at = shelves.clock || (known.facts.issuedAt ?? 0);
      const moment = { ...momentOf(state, at), known, isFirst };
      for (const [id, rule] of rules)
        if (rule.known) say(state, id, at, () => rule.known?.(moment, memoryOf(state, id, rule)) ?? null);
      shelves.learnKnown(state, known, isFirst, at);
    },
    use(use: TrafficUse) {
      if (!Number.isFinite(use.at)) return;
      const state = shelves.token(use.token, pend);
      shelves.introduce(state, use);
      const { at } = use;
      const isLate = state.own.uses > 0 && at < state.own.last - LATE;
      if (isLate) state.late++;
      const moment = useMoment(momentOf(state, at), use, isExpected);
      for (const [id, rule] of rules)
        if (rule.use && !(isLate && rule.ordered))
          say(state, id, at, () => rule.use?.(moment, memoryOf(state, id, rule)) ?? null);
      shelves.learn(state, use);
    },
    event(event: TrafficEvent) {
      if (!Number.isFinite(event.at)) return;
      const state = shelves.token(event.token, pend);
      const moment = { ...momentOf(state, event.at), event };
      for (const [id, rule] of rules)
        if (rule.event) say(state, id, event.at, () => rule.event?.(moment, memoryOf(state, id, rule)) ?? null);
      shelves.learnEvent(state, event);
    },
    found(now: number) {
      if (now - shelves.swept >= HOUR) {
        shelves.swept = now;
        for (const state of shelves.tokens.values()) {
          const moment = momentOf(state, now);
          for (const [id, rule] of rules)
            if (rule.time) say(state, id, now, () => rule.time?.(moment, memoryOf(state, id, rule)) ?? null);
        }
        shelves.tokens.changedAll();
      }
      return shelves.drain().toSorted(inOrder);
    },
    notJudged(): readonly NotJudged[] {
      return [...shelves.tokens.values()].flatMap(({ token, blind, late }) => [
        ...Object.entries(blind).map(([rule, reason]) => ({ rule, token, reason })),
        ...(late > 0 ? [{ rule: 'order', token, reason: lateReason(late) }] : []),
      ]);
    },
    save(which = 'all'): JudgeState {
      return shelves.save(which);
    },
  };
}

const lateReason = (late: number) => blind(`order_${late === 1 ? 'one' : 'other'}`, [late]).reason;

function useMoment(moment: Moment, use: TrafficUse, isExpected: UseMoment['isExpected']): UseMoment {
  const { state, line, scope, at } = moment;
  const lacks = state.own.lacks(at);
  const usual: Baseline | null = lacks === null ? state.own : line && line.usual.lacks(at) === null ? line.usual : null;
  let odd: UseMoment['odd'] | undefined;
  return {
    ...moment,
    use,
    usual,
    lacks: lacks ?? [],
    isExpected,
    get odd() {
      if (odd === undefined) odd = usual === null ? null : oddityOf(use, usual, scope, state.who);
      return odd;
    },
  };
}
