import type { BaseIssue } from 'valibot';
import type { Message } from '../model/report';
import type { RuleProblem } from '../model/user-rules';

// What a schema's issues mean, in sentences of `_locales` instead of the library's English.

export function shapeProblem(issue: BaseIssue<unknown>): RuleProblem {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${legible(key)}`));
  const path = steps.join('').replace(/^\./, '') || '$';
  return { path, ...sentenceOf(issue) };
}

function sentenceOf({ type, expected, received, path, requirement }: BaseIssue<unknown>): Message {
  const last = path?.at(-1);
  const name = legible(last?.key);
  switch (type) {
    case 'strict_object':
      if (expected === 'never') return { key: 'rules_no_such_field', values: [name] };
      if (last?.origin === 'key') return { key: 'rules_field_missing', values: [name] };
      return { key: 'rules_not_an_object', values: [] };
    case 'custom':
    case 'record':
      return { key: 'rules_not_an_object', values: [] };
    case 'array':
      return { key: 'rules_not_a_list', values: [] };
    case 'string':
      return { key: 'rules_not_a_text', values: [] };
    case 'union':
      return { key: 'rules_form_kind', values: [] };
    case 'literal':
      return { key: 'rules_other_version', values: [legible(received)] };
    case 'picklist':
      return { key: 'rules_one_of', values: [(expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ')] };
    case 'regex':
      return { key: path?.some(({ key }) => key === 'context') ? 'rules_bad_phrase' : 'rules_bad_id', values: [] };
    case 'min_length':
      return { key: 'rules_empty', values: [] };
    case 'max_length':
    case 'max_entries':
      return { key: 'rules_too_many', values: [String(requirement)] };
    default:
      return { key: 'rules_wrong_shape', values: [] };
  }
}

/** Keys and values that a file holds may be anything. */
function legible(value: unknown): string {
  return String(value).slice(0, 64);
}

/** Browsers and Node tell the place in words of their own: by line and column, or by the position alone. */
export function syntaxProblem(source: string, told: string): RuleProblem {
  const [, line, column] = /line (\d{1,9}) column (\d{1,9})/.exec(told) ?? [];
  if (line !== undefined && column !== undefined) return { path: '$', key: 'rules_no_json_at', values: [line, column] };
  const position = Number(
    /position (\d{1,9})/.exec(told)?.[1] ?? (/end of (?:JSON )?(?:input|data)/.test(told) ? source.length : Number.NaN),
  );
  if (Number.isNaN(position)) return { path: '$', key: 'rules_no_json', values: [] };
  const before = source.slice(0, position).split('\n');
  return {
    path: '$',
    key: 'rules_no_json_at',
    values: [String(before.length), String((before.at(-1) ?? '').length + 1)],
  };
}
