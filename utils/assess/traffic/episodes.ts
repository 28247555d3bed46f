import type { Anomaly } from '../../model/traffic';
import { severityRank } from '../weigh';
import type { Sign } from './anomaly';
import type { KeptEpisode, TokenState } from './state';
import { DAY } from './time';

/** Signs that follow each other within a day are one anomaly: one event seldom lasts longer without a pause. */
export const PAUSE = DAY;
const MOST_ITEMS = 10;

/** Extends the episode of this rule and token, or begins one. Gives the one that ended thereby and was not told yet. */
export function addSign(state: TokenState, rule: string, sign: Sign, at: number): Anomaly | null {
  const last = state.episodes[rule];
  const goesOn = last !== undefined && (sign.standing || at - last.to <= PAUSE);
  const ended = last !== undefined && !goesOn && state.fresh.has(rule) ? anomalyOf(rule, state.token, last) : null;
  const before = goesOn ? last : undefined;
  const items = before?.items ?? [];
  const isMore = sign.item !== undefined && items.length < MOST_ITEMS && !items.includes(sign.item);
  const episode = {
    from: before?.from ?? Math.min(sign.from ?? at, at),
    to: Math.max(before?.to ?? at, at),
    severity: before && severityRank(before.severity) < severityRank(sign.severity) ? before.severity : sign.severity,
    count: (before?.count ?? 0) + 1,
    items: isMore ? [...items, sign.item as string] : items,
  };
  // A milder sign of the same anomaly does not change what was said of the worse one.
  const speaks = !before || sign.restates === true || severityRank(sign.severity) <= severityRank(before.severity);
  state.episodes[rule] = {
    ...episode,
    what: speaks ? sign.what(episode) : before.what,
    evidence: speaks ? sign.evidence(episode) : before.evidence,
  };
  if (!sign.standing || !before || before.severity !== episode.severity) state.fresh.add(rule);
  return ended;
}

export function anomalyOf(rule: string, token: string, episode: KeptEpisode): Anomaly {
  const { severity, from, to, what, evidence } = episode;
  return { rule, token, severity, from, to, what, evidence };
}

export function inOrder(a: Anomaly, b: Anomaly): number {
  return a.from - b.from || compare(a.rule, b.rule) || compare(a.token, b.token);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
