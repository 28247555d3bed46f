import type { Reference } from './report';

/**
 * What came of looking for something. `failed`: a finding. `by-hand`: a rule could not decide, or a surface that it needs was not
 * inspected. `passed`: a rule looked at something of its kind, and all of it was fine; `in-part`: so did one, and another is
 * `off`. `nothing`: nothing of the kind was seen. `off`: no rule on it judges, by preset or by a person's word, or the preset
 * withholds what it found.
 */
export type RequirementResult = 'failed' | 'by-hand' | 'in-part' | 'passed' | 'nothing' | 'off';

/** A requirement of a standard, the rules that look at it, and what came of that on one site. */
export interface RequirementRow {
  readonly standard: 'ASVS 5.0' | 'ASVS 4.0.3' | 'WSTG' | 'API Security Top 10';
  readonly reference: Reference;
  readonly result: RequirementResult;
  readonly rules: readonly RequirementRule[];
}

export interface RequirementRule {
  readonly id: string;
  readonly result: RequirementResult;
  readonly findings: number;
  /** Places that the rule looked at and found to be fine, counted as findings are. */
  readonly looked: number;
}
