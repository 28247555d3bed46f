import { DETECTORS } from '../../utils/detect/detectors';
import { parseUserRules } from '../../utils/detect/parse-user-rules';
import { useRules } from '../../utils/detect/use-rules';
import { NO_RULES } from '../../utils/detect/user-rules';
import type { RuleProblem } from '../../utils/model/user-rules';
import { t } from './library-texts';

/** Rules that cannot be used, and all the reasons why. */
export class RulesError extends Error {
  override readonly name = 'RulesError';
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly RuleProblem[]) {
    super(problems.map(({ path, key, values }) => `${path}: ${t(key, values)}`).join('\n'));
    this.problems = problems;
  }
}

/** See `library-types.ts`. */
export function setRules(rules: unknown): void {
  const parsed = rules === null ? null : parseUserRules(rules, new Set(DETECTORS.keys()), null);
  if (parsed?.ok === false) throw new RulesError(parsed.problems);
  useRules(parsed?.rules ?? NO_RULES);
}
