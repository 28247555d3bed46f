import type { UserRules, UserType } from '../model/user-rules';
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
import { LEVELS } from './user-rules';

/**
 * Rules that `parseUserRules` once gave, as they lie in a storage; null unless they are whole still. Says not why: it is for
 * the content script, where each sentence counts.
 */
export function readStoredRules(stored: unknown, builtIn: ReadonlySet<string>): UserRules | null {
  if (!isRecord(stored) || stored.version !== 1 || !isList(stored.types, MAX_TYPES, isType) || !isRecord(stored.levels))
    return null;
  const levels = Object.entries(stored.levels);
  if (levels.length > MAX_LEVELS || !levels.every(([id, level]) => ID.test(id) && isOneOf(level, LEVELS))) return null;
  const rules = { types: stored.types, levels: stored.levels as UserRules['levels'] };
  return ruleProblems(rules, builtIn).length === 0 ? rules : null;
}

function isType(type: unknown): type is UserType {
  if (!isRecord(type)) return false;
  const { id, form, class: tokenClass, environment, context, ...more } = type;
  return (
    Object.keys(more).length === 0 &&
    isText(id, 512, ID) &&
    (isText(form, MAX_FORM) || (isList(form, MAX_PARTS, (part) => isText(part, MAX_LITERAL)) && form.length > 0)) &&
    (tokenClass === undefined || isOneOf(tokenClass, CLASSES)) &&
    (environment === undefined || isOneOf(environment, ENVIRONMENTS)) &&
    (context === undefined || isList(context, MAX_PHRASES, (phrase) => isText(phrase, 512, PHRASE)))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOneOf = (value: unknown, choices: readonly string[]): boolean => choices.includes(value as string);

const isText = (value: unknown, most: number, like = /./): value is string =>
  typeof value === 'string' && value.length <= most && like.test(value);

function isList<T>(value: unknown, most: number, isItem: (item: unknown) => item is T): value is readonly T[];
function isList(value: unknown, most: number, isItem: (item: unknown) => boolean): value is readonly unknown[];
function isList(value: unknown, most: number, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= most && value.every(isItem);
}
