import type { Level, UserRules } from '../../utils/model/user-rules';

const SCHEMA = 'https://tokenwitness.dev/schema/rules.v1.json';

export const hasRules = ({ types, levels }: UserRules): boolean => types.length + Object.keys(levels).length > 0;

/** The text of a rules file; empty where there are none. */
export function textOf(rules: UserRules): string {
  return hasRules(rules) ? fileOf(rules) : '';
}

export function fileOf({ types, levels }: UserRules): string {
  return `${JSON.stringify({ $schema: SCHEMA, version: 1, types, levels }, null, 2)}\n`;
}

/** Null: as the rule says. */
export function withLevel({ types, levels }: UserRules, id: string, level: Level | null): UserRules {
  const others = Object.entries(levels).filter(([one]) => one !== id);
  return { types, levels: Object.fromEntries(level === null ? others : [...others, [id, level]]) };
}

export function levelOf({ levels }: UserRules, id: string): Level | null {
  return Object.hasOwn(levels, id) ? (levels[id] ?? null) : null;
}
