import { describe, expect, it } from 'vitest';
import english from '@/public/_locales/en/messages.json';
import { ruleKey } from '@/utils/assess/rule';
import { anomalies } from '@/utils/assess/traffic/anomalies';
import { parameterKey } from '@/utils/assess/traffic/anomaly';
import type { Story } from '@/utils/assess/traffic/example';
import { createJudge } from '@/utils/assess/traffic/judge';
import { tell } from '../fixtures/tell';
import { t } from '../fixtures/translate';

const messages: Readonly<Record<string, { readonly message: string }>> = english;
const expected = [
  'concurrent-contexts',
  'creation-burst',
  'creation-outside-working-hours',
  'dormant-token-active',
  'failures-before-success',
  'impossible-creation-time',
  'method-escalation',
  'never-rotated',
  'new-recipient',
  'object-enumeration',
  'rate-spike',
  'rotation-incomplete',
  'scope-growth',
  'unexpected-network',
  'unexpected-origin',
  'unused-token',
  'unusual-endpoint',
  'use-after-expiry',
  'use-after-logout',
  'use-after-revocation',
  'use-after-rotation',
];

it('collects exactly the rules of the folder, named as their files', () => {
  expect([...anomalies.keys()]).toEqual(expected);
});

describe.each([...anomalies])('%s', (id, rule) => {
  const examples = rule.examples();
  const numbered = (stories: readonly Story[]) => stories.map((story, index) => ({ index, story }));
  const judged = ({ happenings, now, options }: Story) => {
    const judge = tell(createJudge(options, new Map([[id, rule]])), happenings);
    return { found: judge.found(now), blind: judge.notJudged() };
  };

  it('has a title, a reason, parameters with their unit and source, and references with addresses', () => {
    expect(messages[ruleKey(id, 'title')]?.message).toMatch(/^[A-Z][^.]+$/);
    expect(messages[ruleKey(id, 'why')]?.message).toMatch(/^[A-Z].{40,}\.$/);
    expect(Object.keys(rule.parameters).length).toBeGreaterThan(0);
    for (const [name, value] of Object.entries(rule.parameters)) {
      expect(value, name).toEqual(expect.any(Number));
      expect(messages[parameterKey(id, name)]?.message, name).toMatch(/^(?:[A-Z].*)?\$1 .+\. [A-Z0-9].*\.$/);
    }
    expect(rule.references.some((reference) => reference.id.startsWith('CWE-'))).toBe(true);
    expect(rule.references.some((reference) => reference.id.startsWith('API'))).toBe(true);
    expect(rule.references.some((reference) => reference.id.startsWith('ASVS-5'))).toBe(true);
    for (const reference of rule.references) expect(reference.url).toMatch(/^https:\/\/[\w./#%-]+$/);
  });

  it('says what it found, and why it cannot judge, in sentences that are there', () => {
    const said = [...examples.finding, ...examples.unknown].flatMap((story) => {
      const { found, blind } = judged(story);
      return [...found.map(({ what }) => what), ...blind.map(({ reason }) => reason)];
    });
    expect(said.length).toBeGreaterThan(0);
    for (const { key, values } of said) {
      const { message = '' } = messages[key] ?? {};
      expect(message, key).not.toBe('');
      const highest = Math.max(0, ...[...message.matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit)));
      expect(highest, key).toBeLessThanOrEqual(values.length);
    }
  });

  it('brings at least two examples of a finding and two of none', () => {
    expect(examples.finding.length).toBeGreaterThanOrEqual(2);
    expect(examples.nothing.length).toBeGreaterThanOrEqual(2);
  });

  it.each(numbered(examples.finding))('finds its example $index once, and says it with figures', ({ story }) => {
    const { found } = judged(story);
    expect(found.map((one) => one.rule)).toEqual([id]);
    for (const { what, evidence, from, to } of found) {
      expect(t(what.key, what.values)).toMatch(/^[A-Z0-9].*\.$/s);
      expect(what.values.join()).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
      expect(Object.values(evidence).some((value) => typeof value !== 'string')).toBe(true);
      expect(from).toBeLessThanOrEqual(to);
    }
  });

  it.each(numbered(examples.nothing))('is silent about its example $index', ({ story }) => {
    expect(judged(story)).toEqual({ found: [], blind: [] });
  });

  it.each(numbered(examples.unknown))('cannot judge its example $index', ({ story }) => {
    const { found, blind } = judged(story);
    expect(found).toEqual([]);
    expect([...new Set(blind.map((one) => one.rule))]).toEqual([id]);
    for (const { reason } of blind) expect(reason.key).not.toBe('unjudged_failed');
  });
});
