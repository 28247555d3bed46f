import { expect, it } from 'vitest';
import { audit } from '@/utils/assess/assess';
import { jar, lies, NOW, site, token } from '@/utils/assess/example';
import { foundAnyway } from '@/utils/assess/found-anyway';
import type { SiteFacts } from '@/utils/model/report';

const STORED = 'access-token-in-script-readable-storage';
const ALL = { preset: 'pentest', rules: {} } as const;
const stored = site({ sightings: [lies('local-storage', 'auth')] });
const idOf = (facts: SiteFacts, rule: string) =>
  audit({ ...facts, policy: ALL }).findings.find((one) => one.rule === rule)?.id ?? 'none';
const found = (facts: SiteFacts, rule: string) => foundAnyway(facts, [rule]).has(idOf(facts, rule));

it('finds what a preset, a level or a silenced type keeps from being told', () => {
  const hidden: readonly Partial<SiteFacts>[] = [
    { policy: { preset: 'developer', rules: { [STORED]: 'off' } } },
    { levels: { 'opaque-token': 'off' } },
    { policy: { preset: 'ci', rules: {} }, tokens: [token({ confidence: 'tentative' })] },
  ];
  for (const part of hidden) {
    const facts = { ...stored, ...part };
    expect(audit(facts).findings.filter(({ rule }) => rule === STORED)).toEqual([]);
    expect(foundAnyway(facts, [STORED])).toContain(idOf(stored, STORED));
  }
  const tokens = [token({ type: 'session-cookie', role: 'session', tokenClass: 'session' })];
  const unprefixed = site({ tokens, sightings: [jar('sid')], policy: { preset: 'developer', rules: {} } });
  expect(audit(unprefixed).findings).toEqual([]);
  expect(found(unprefixed, 'session-cookie-without-prefix')).toBe(true);
});

it('finds nothing where there is nothing, and asks no other rule', () => {
  expect(foundAnyway(site({}), [STORED])).toEqual(new Set());
  expect(foundAnyway(stored, ['token-in-url'])).toEqual(new Set());
});

it('finds what an earlier check took for fixed', () => {
  const { id: finding, rule, location, sink } = audit(stored).findings.find((one) => one.rule === STORED)!;
  const check = {
    site: 'example.com',
    finding,
    rule,
    location,
    sink,
    how: 'request',
    answer: 'fixed',
    at: NOW,
  } as const;
  const facts = { ...stored, checks: [check] };
  expect(audit(facts).findings.map(({ id }) => id)).not.toContain(finding);
  expect(foundAnyway(facts, [STORED])).toContain(finding);
});
