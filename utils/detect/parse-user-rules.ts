import * as v from 'valibot';
import { compile, WINDOW } from './compile';
import type { Detector, Part } from './token-type';
import { isRun } from './token-type';
import type { UserRules, UserType } from './user-rules';
import { detectorOf, LEVELS } from './user-rules';

/** What is wrong and where: `path` as in `types[2].form`; `key` and `values` of a sentence in `_locales`. */
export interface RuleProblem {
  readonly path: string;
  readonly key: string;
  readonly values: readonly string[];
}

export type ParsedRules =
  | { readonly ok: true; readonly rules: UserRules }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

const CLASSES = [
  'private_key',
  'admin',
  'secret',
  'scoped_secret',
  'refresh_token',
  'access_token',
  'session',
  'signed_url',
  'webhook',
  'ambiguous',
  'publishable',
  'identifier',
] as const;

const MAX_TYPES = 500;
const MAX_PARTS = 24;
const MAX_LITERAL = 128;
const MAX_RUN = 16_384;
const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,32}(?:-[a-z0-9]{1,32}){0,8}$/));

const SCHEMA = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.literal(1),
  types: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          id,
          form: v.union([text(512), v.pipe(v.array(text(MAX_LITERAL)), v.minLength(1), v.maxLength(MAX_PARTS))]),
          class: v.optional(v.picklist(CLASSES)),
          environment: v.optional(v.picklist(['live', 'test'])),
          context: v.optional(
            v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,32}(?: [a-z0-9]{1,32}){0,5}$/))), v.maxLength(20)),
          ),
        }),
      ),
      v.maxLength(MAX_TYPES),
    ),
    [],
  ),
  levels: v.optional(v.record(id, v.picklist(LEVELS)), {}),
});

/**
 * Reads types and levels that a person wrote. Nothing in them is code and nothing is fetched. `builtIn` tells the ids that
 * are taken. A form is refused where it could run long or fit everything: see the sentences `rules_…` in `_locales`.
 */
export function parseUserRules(input: unknown, builtIn: ReadonlySet<string>): ParsedRules {
  const parsed = v.safeParse(SCHEMA, input);
  if (!parsed.success) return { ok: false, problems: parsed.issues.slice(0, 20).map(shapeProblem) };
  const { types, levels } = parsed.output;
  const problems = types.flatMap((type, index) => typeProblems(type, `types[${index}]`, builtIn));
  const ids = types.map((type) => type.id);
  for (const [index, one] of ids.entries())
    if (ids.indexOf(one) < index) problems.push({ path: `types[${index}].id`, key: 'rules_id_twice', values: [one] });
  for (const type of Object.keys(levels))
    if (!builtIn.has(type) && !ids.includes(type))
      problems.push({ path: `levels.${type}`, key: 'rules_unknown_type', values: [type] });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rules: { types, levels } };
}

function typeProblems(type: UserType, path: string, builtIn: ReadonlySet<string>): RuleProblem[] {
  if (builtIn.has(type.id)) return [{ path: `${path}.id`, key: 'rules_id_taken', values: [type.id] }];
  const detector = detectorOf(type);
  const problem = detector.kind === 'format' ? (formProblem(detector.parts) ?? costProblem(type, detector)) : null;
  return problem ? [{ path: `${path}.form`, ...problem }] : [];
}

type Sentence = Omit<RuleProblem, 'path'>;

function formProblem(parts: readonly Part[]): Sentence | null {
  if (parts.length > MAX_PARTS) return { key: 'rules_too_many_parts', values: [String(MAX_PARTS)] };
  for (const part of parts) {
    if (!isRun(part)) {
      const wrong = part.find((literal) => /[{}]/.test(literal));
      if (wrong !== undefined) return { key: 'rules_no_such_run', values: [wrong] };
      if (part.some((literal) => literal.length > MAX_LITERAL))
        return { key: 'rules_literal_long', values: [String(MAX_LITERAL)] };
    } else if (part.max > MAX_RUN || part.min > part.max) return { key: 'rules_run_long', values: [String(MAX_RUN)] };
  }
  return null;
}

function costProblem(type: UserType, detector: Detector): Sentence | null {
  try {
    const { anchored, byLength } = compile(new Map([[type.id, detector]]));
    if (anchored.length > 0) return { key: 'rules_run_short', values: [String(WINDOW)] };
    const isBare = byLength.some((entries) => entries.length > 0);
    return isBare && (type.context ?? []).length === 0 ? { key: 'rules_needs_context', values: [] } : null;
  } catch {
    return { key: 'rules_no_start', values: [String(WINDOW)] };
  }
}

function shapeProblem(issue: v.BaseIssue<unknown>): RuleProblem {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return {
    path: steps.join('').replace(/^\./, '') || '$',
    key: 'rules_wrong_shape',
    values: [issue.message.slice(0, 200)],
  };
}
