import type { Translate } from '../../utils/model/text';
import type { RuleProblem } from '../../utils/model/user-rules';
import { say } from '../ui/format';
import { PageText } from '../ui/PageText';

/** Every problem as a sentence, with the place it is about. */
export function ProblemList({ t, problems }: { readonly t: Translate; readonly problems: readonly RuleProblem[] }) {
  return (
    <ul class="problems">
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.key}`}>
          {problem.path !== '$' && (
            <span class="problem-path">
              <PageText text={problem.path} code />
            </span>
          )}
          <span>{say(t, problem)}</span>
        </li>
      ))}
    </ul>
  );
}
