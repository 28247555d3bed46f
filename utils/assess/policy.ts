import type { Token } from '../model/ledger';
import type { Policy } from '../model/policy';
import type { SiteFacts, Verdict } from '../model/report';
import type { Level } from '../model/user-rules';
import { levelled } from './levels';
import type { Rule } from './rule';
import { ASIDE } from './rule';

/** Ids of rules come from files of a person, and may be anything. */
const levelOf = (policy: Policy | undefined, id: string): Level | undefined =>
  policy !== undefined && Object.hasOwn(policy.rules, id) ? policy.rules[id] : undefined;

/** What a person said of the rule counts first, then the preset. */
export function isJudged(id: string, rule: Pick<Rule, 'hardening'>, policy: Policy | undefined): boolean {
  const level = levelOf(policy, id);
  if (level !== undefined) return level !== 'off';
  return rule.hardening !== true || policy?.preset === 'pentest';
}

/** A verdict as the person wants it told; what is withheld is not fine for that. A level for the type of a token is nearer than one for a rule. */
export function policed(id: string, verdict: Verdict, token: Token | null, { policy, levels }: SiteFacts): Verdict {
  if (verdict.kind !== 'risk') return verdict;
  if (policy?.preset === 'ci' && verdict.confidence === 'tentative') return ASIDE;
  const byType = token === null ? verdict : levelled(verdict, token, levels);
  const level = levelOf(policy, id);
  if (byType !== verdict || level === undefined || level === 'off' || level === verdict.severity) return byType;
  return { ...verdict, severity: level, ruleSeverity: verdict.severity };
}
