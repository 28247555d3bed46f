import type { Message } from '../model/report';
import type { RuleProblem, UserRules, UserType } from '../model/user-rules';
import type { Catalogue } from './compile';
import { compile, OPEN, WINDOW } from './compile';
import { MAX_ALIKE, MAX_LEAD, MAX_LITERAL, MAX_OPEN, MAX_PARTS, MAX_RUN, MIN_TELLING } from './rule-limits';
import type { Part } from './token-type';
import { isRun } from './token-type';
import { detectorOf } from './user-rules';

/**
 * Why rules of the right shape cannot be used: ids that are taken or unknown, forms that could run long or fit everything.
 * `builtIn` holds the ids of types that are taken, `judged` those of the rules there are, null where nothing is judged.
 */
export function ruleProblems(
  { types, levels, rules = {} }: UserRules,
  builtIn: ReadonlySet<string>,
  judged: ReadonlySet<string> | null,
): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const known = new Set<string>();
  let sound: UserType[] = [];
  for (const [index, type] of types.entries()) {
    const { id } = type;
    const formProblem = problemOf(type);
    if (builtIn.has(id)) problems.push({ path: `types[${index}].id`, key: 'rules_id_taken', values: [id] });
    else if (known.has(id)) problems.push({ path: `types[${index}].id`, key: 'rules_id_twice', values: [id] });
    else if (formProblem) problems.push({ path: `types[${index}].form`, ...formProblem });
    else sound.push(type);
    known.add(id);
  }
  if (sound.length <= MAX_ALIKE) sound = [];
  if (mostAlike(compile(new Map(sound.map((type) => [type.id, detectorOf(type)])))) > MAX_ALIKE)
    problems.push({ path: 'types', key: 'rules_too_alike', values: [String(MAX_ALIKE)] });
  for (const id of Object.keys(levels))
    if (!builtIn.has(id) && !known.has(id))
      problems.push({ path: `levels.${id}`, key: 'rules_unknown_type', values: [id] });
  for (const id of Object.keys(rules))
    if (judged?.has(id) === false) problems.push({ path: `rules.${id}`, key: 'rules_unknown_rule', values: [id] });
  return problems;
}

function problemOf(type: UserType): Message | null {
  const detector = detectorOf(type);
  if (detector.kind !== 'format') return null;
  for (const part of detector.parts.slice(0, MAX_PARTS)) {
    const problem = partProblem(part);
    if (problem) return problem;
  }
  if (detector.parts.length > MAX_PARTS) return { key: 'rules_too_many_parts', values: [String(MAX_PARTS)] };
  return reachProblem(detector.parts) ?? costProblem(type, detector.parts);
}

function partProblem(part: Part): Message | null {
  if (isRun(part)) {
    const { min, max } = part;
    return max > MAX_RUN || min > max ? { key: 'rules_run_long', values: [String(MAX_RUN)] } : null;
  }
  const wrong = part.find((literal) => /[{}]/.test(literal));
  if (wrong !== undefined) return { key: 'rules_no_such_run', values: [wrong] };
  const isLong = part.some((literal) => literal.length > MAX_LITERAL);
  return isLong ? { key: 'rules_literal_long', values: [String(MAX_LITERAL)] } : null;
}

/** What is read again and again in a text that holds little but the form's literals. */
function reachProblem(parts: readonly Part[]): Message | null {
  const [first, second] = parts;
  if (first && isRun(first) && first.max > MAX_LEAD && second && !isRun(second))
    return { key: 'rules_lead_long', values: [String(MAX_LEAD)] };
  const open = parts.reduce((sum, part) => sum + (isRun(part) && OPEN.has(part.charset) ? part.max : 0), 0);
  return open > MAX_OPEN ? { key: 'rules_run_long', values: [String(MAX_OPEN)] } : null;
}

/** Letters and digits of the literals, of the alternative with the fewest. */
const tellingIn = (parts: readonly Part[]): number =>
  parts.reduce(
    (sum, part) => sum + (isRun(part) ? 0 : Math.min(...part.map((text) => text.replace(/[^a-z\d]/gi, '').length))),
    0,
  );

function costProblem(type: UserType, parts: readonly Part[]): Message | null {
  try {
    const { anchored, byLength } = compile(new Map([[type.id, detectorOf(type)]]));
    if (anchored.length > 0) return { key: 'rules_run_short', values: [String(WINDOW)] };
    const isBare = byLength.some((entries) => entries.length > 0) || tellingIn(parts) < MIN_TELLING;
    return isBare && (type.context ?? []).length === 0 ? { key: 'rules_needs_context', values: [] } : null;
  } catch {
    return { key: 'rules_no_start', values: [String(WINDOW)] };
  }
}

/** How many forms are tried at one place, at most. */
function mostAlike({ byStart, byLead, byLength, byFar }: Catalogue): number {
  const lists = [...byStart.lists, ...byLead.lists, ...byLength, ...byFar];
  return Math.max(...lists.map(({ length }) => length));
}
