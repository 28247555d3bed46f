import * as v from 'valibot';
import type { RuleProblem, UserRules } from '../model/user-rules';
import {
  CLASSES,
  ENVIRONMENTS,
  ID,
  MAX_FORM,
  MAX_LEVELS,
  MAX_LITERAL,
  MAX_PARTS,
  MAX_PHRASES,
  MAX_TYPES,
  PHRASE,
} from './rule-limits';
import { ruleProblems } from './rule-problems';
import { shapeProblem, syntaxProblem } from './rule-shape';
import { LEVELS, PRESETS } from './user-rules';

export type ParsedRules =
  | { readonly ok: true; readonly rules: UserRules }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

const MAX_PROBLEMS = 50;
const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const id = v.pipe(v.string(), v.regex(ID));

const levels = v.pipe(
  v.custom<Record<string, unknown>>(isPlain),
  v.record(id, v.picklist(LEVELS)),
  v.maxEntries(MAX_LEVELS),
);

const SCHEMA = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.literal(1),
  types: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          id,
          form: v.union([text(MAX_FORM), v.pipe(v.array(text(MAX_LITERAL)), v.minLength(1), v.maxLength(MAX_PARTS))]),
          class: v.optional(v.picklist(CLASSES)),
          environment: v.optional(v.picklist(ENVIRONMENTS)),
          context: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(PHRASE))), v.maxLength(MAX_PHRASES))),
        }),
      ),
      v.maxLength(MAX_TYPES),
    ),
    [],
  ),
  levels: v.optional(levels, {}),
  preset: v.optional(v.picklist(PRESETS)),
  rules: v.optional(levels),
});

/** A record to the schema would be any object, and it would pass over `__proto__`. */
function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__');
}

/**
 * Reads types and levels that a person wrote. Nothing in them is code and nothing is fetched. `builtIn` tells the ids of types
 * that are taken, `judged` those of the rules there are, null where nothing is judged. A form is refused where it could run long or fit everything: see the sentences `rules_…` in `_locales`.
 */
export function parseUserRules(
  input: unknown,
  builtIn: ReadonlySet<string>,
  judged: ReadonlySet<string> | null,
): ParsedRules {
  const parsed = v.safeParse(SCHEMA, input);
  if (!parsed.success) return { ok: false, problems: parsed.issues.slice(0, MAX_PROBLEMS).map(shapeProblem) };
  const { types, levels, preset, rules } = parsed.output;
  const read = { types, levels, ...(preset && { preset }), ...(rules && { rules }) };
  const problems = ruleProblems(read, builtIn, judged).slice(0, MAX_PROBLEMS);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rules: read };
}

/** As `parseUserRules` for the text of a file. What is no JSON is a problem with its line and column. */
export function parseRulesText(
  source: string,
  builtIn: ReadonlySet<string>,
  judged: ReadonlySet<string> | null,
): ParsedRules {
  let input: unknown;
  try {
    input = JSON.parse(source);
  } catch (error) {
    return { ok: false, problems: [syntaxProblem(source, error instanceof Error ? error.message : '')] };
  }
  return parseUserRules(input, builtIn, judged);
}
