import type { Check } from '../model/act';
import type { Finding } from '../model/report';

interface Checked {
  readonly findings: readonly Finding[];
  readonly fixed: readonly Check[];
}

/**
 * Tells what was fixed from what is still to be done. What was sent stays known for good, so a finding about sending is over once its
 * requests came without it, until it is seen again; and so is what traffic showed. A place speaks for itself: what is found there now came back.
 * A later check that saw nothing takes nothing back.
 */
export function withChecks(findings: readonly Finding[], checks: readonly Check[]): Checked {
  const told = checks.filter(({ answer }) => answer !== 'not-yet-seen');
  const last = new Map(told.map((check) => [check.finding, check]));
  const fixed = new Map(checks.flatMap((check) => (check.answer === 'fixed' ? [[check.finding, check] as const] : [])));
  const isOver = ({ id, lastSeen }: Finding) => {
    const check = last.get(id);
    return check?.answer === 'fixed' && check.how !== 'place' && lastSeen <= check.at;
  };
  const open = findings.filter((finding) => !isOver(finding));
  const here = new Set(open.map(({ id }) => id));
  return {
    findings: open.map((finding) => {
      const before = fixed.get(finding.id);
      return before === undefined ? finding : { ...finding, fixedBefore: before.at };
    }),
    fixed: [...last.values()]
      .filter(({ answer, finding }) => answer === 'fixed' && !here.has(finding))
      .toSorted((a, b) => b.at - a.at),
  };
}
