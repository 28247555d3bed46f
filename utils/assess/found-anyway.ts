import type { SiteFacts } from '../model/report';
import { audit, rules } from './assess';

/**
 * Ids of the findings that these rules make of the facts, whatever the person wants told: no preset, no level and no earlier check
 * hides one. What is told no more because of these is not fixed.
 */
export function foundAnyway(facts: SiteFacts, ids: readonly string[]): ReadonlySet<string> {
  const { levels: _levels, checks: _checks, policy: _policy, ...all } = facts;
  const use = new Map([...rules].filter(([id]) => ids.includes(id)));
  const { findings } = audit({ ...all, policy: { preset: 'pentest', rules: {} } }, use);
  return new Set(findings.map(({ id }) => id));
}
