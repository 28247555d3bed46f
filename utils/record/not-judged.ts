import type { RuleNotJudged } from '../model/investigation';
import type { NotJudged } from '../model/traffic';

/** For how many tokens a rule could not judge for the same reason. */
export function byRule(list: readonly NotJudged[]): readonly RuleNotJudged[] {
  const reasons = new Map<string, RuleNotJudged>();
  for (const { rule, reason } of list) {
    const id = [rule, reason.key, ...reason.values].join(' ');
    reasons.set(id, { rule, reason, tokens: (reasons.get(id)?.tokens ?? 0) + 1 });
  }
  return [...reasons.values()];
}
