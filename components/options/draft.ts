import type { Preset } from '../../utils/model/policy';
import type { Level, Levels, UserRules } from '../../utils/model/user-rules';

const SCHEMA = 'https://tokenwitness.dev/schema/rules.v1.json';

export const hasRules = ({ types, levels, preset, rules = {} }: UserRules): boolean =>
  preset !== undefined || types.length + Object.keys(levels).length + Object.keys(rules).length > 0;

/** The text of a rules file; empty where there are none. */
export function textOf(rules: UserRules): string {
  return hasRules(rules) ? fileOf(rules) : '';
}

export function fileOf({ types, levels, preset, rules = {} }: UserRules): string {
  const judging = { ...(preset && { preset }), ...(Object.keys(rules).length > 0 && { rules }) };
  return `${JSON.stringify({ $schema: SCHEMA, version: 1, types, levels, ...judging }, null, 2)}\n`;
}

/** With another level for a type of token or for a rule; null: as the rule says. */
export function withLevel(all: UserRules, of: 'levels' | 'rules', id: string, level: Level | null): UserRules {
  const others = Object.entries(all[of] ?? {}).filter(([one]) => one !== id);
  return { ...all, [of]: Object.fromEntries(level === null ? others : [...others, [id, level]]) };
}

/** `developer` is what is meant without any. */
export function withPreset({ preset: _before, ...others }: UserRules, preset: Preset): UserRules {
  return preset === 'developer' ? others : { ...others, preset };
}

export function levelIn(levels: Levels, id: string): Level | null {
  return Object.hasOwn(levels, id) ? (levels[id] ?? null) : null;
}
