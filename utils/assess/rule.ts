import type { Reference, Severity, SiteFacts, Verdict } from '../model/report';
import type { SurfaceId } from '../model/surface';
import type { Site, SubjectKind, Subjects } from './correlate';

/**
 * Facts for which the rule must say `risk`, `ok` or `unknown`: its own proof, run by the contract suite. In `aside` it stands aside
 * from all there is, or there is nothing for it.
 */
export interface RuleExamples {
  readonly risk: readonly SiteFacts[];
  readonly ok: readonly SiteFacts[];
  readonly aside?: readonly SiteFacts[];
  readonly unknown: readonly SiteFacts[];
}

/**
 * A pure judgement over one kind of subject. The id is the file name, a noun in the failing state; title and reason are
 * `rule_<id>_title` and `rule_<id>_why` in `_locales`.
 */
export interface Rule<K extends SubjectKind = SubjectKind> {
  readonly subject: K;
  /** The usual severity; a verdict carries its own. */
  readonly severity: Severity;
  /** Surfaces without which the rule is blind. Where one was not inspected, the report says so. */
  readonly needs: readonly SurfaceId[];
  readonly playbook: string;
  /** Nothing is wrong with it, but it could be harder to abuse: judged by the preset `pentest` alone. */
  readonly hardening?: true;
  readonly references: readonly Reference[];
  /** References that permit a token on this surface, and so are not cited for it. */
  readonly permittedBy?: Readonly<Partial<Record<SurfaceId, readonly Reference[]>>>;
  judge(subject: Subjects[K], site: Site): Verdict;
  readonly examples: () => RuleExamples;
}

/** Checks the shape of a rule and nothing else. */
export function defineRule<K extends SubjectKind>(rule: Rule<K>): Rule<K> {
  return rule;
}

/**
 * Looked at, and it is fine: the subject is of the kind that the rule is about, what would show the fault was there to be seen,
 * and it showed none. A requirement is passed by such verdicts alone.
 */
export const OK: Verdict = { kind: 'ok' };

/**
 * Not what the rule is about: another surface or role, publishable, expired, gone, judged by another rule; or what would show the
 * fault was not seen, such as the answer to a request.
 */
export const ASIDE: Verdict = { kind: 'aside' };

/** Prefix of a rule's messages. */
export function ruleKey(id: string, part: 'title' | 'why'): string {
  return `rule_${id.replaceAll('-', '_')}_${part}`;
}
