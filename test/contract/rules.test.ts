import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit, rules, verdictsOf } from '@/utils/assess/assess';
import { correlate } from '@/utils/assess/correlate';
import { ruleKey } from '@/utils/assess/rule';
import type { Report, SiteFacts } from '@/utils/model/report';

const root = path.resolve(import.meta.dirname, '../..');
const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(path.join(root, 'public/_locales/en/messages.json'), 'utf8'),
);

/** What a rule cannot be content with, and so never counts as passed. */
const NEVER_CONTENT: Readonly<Record<string, string>> = {
  'authorization-code-accepted-twice': 'a refused code brings no token, and answers without one are not kept',
  'service-worker-with-foreign-script':
    'of the workers of an origin only the foreign hosts are kept, not whether there is a worker',
};

/** How many values a sentence takes: its highest `$n`. */
function placeholders(key: string): number {
  return Math.max(0, ...[...(messages[key]?.message ?? '').matchAll(/\$(\d)/g)].map((match) => Number(match[1])));
}

function expectSilence({ findings, undecided, diagnostics }: Report): void {
  expect({ findings, undecided, diagnostics }).toEqual({ findings: [], undecided: [], diagnostics: [] });
}

it('collects exactly the rules of the folder, named as their files', () => {
  const files = readdirSync(path.join(root, 'utils/assess/rules')).map((file) => file.replace(/\.ts$/, ''));
  expect([...rules.keys()]).toEqual(files.toSorted());
  expect(files.length).toBeGreaterThan(20);
});

describe.each([...rules])('%s', (id, rule) => {
  const examples = rule.examples();
  // `pentest` judges hardening, too; an example may bring a policy of its own.
  const alone = (facts: SiteFacts) =>
    audit({ policy: { preset: 'pentest', rules: {} }, ...facts }, new Map([[id, rule]]));

  it('has a title, a reason and references with addresses', () => {
    expect(messages[ruleKey(id, 'title')]?.message).toBeTruthy();
    expect(messages[ruleKey(id, 'why')]?.message).toBeTruthy();
    expect(rule.references.some((reference) => reference.id.startsWith('CWE-'))).toBe(true);
    expect(rule.references.some((reference) => /^(ASVS|WSTG|API)/.test(reference.id))).toBe(true);
    for (const reference of rule.references) expect(reference.url).toMatch(/^https:\/\/[\w./#%-]+$/);
  });

  it('names a playbook that exists', () => {
    expect(existsSync(path.join(root, `utils/remedy/playbooks/${rule.playbook}.ts`))).toBe(true);
  });

  const aside = examples.aside ?? [];
  const kinds = (facts: SiteFacts) => verdictsOf(id, rule, correlate(facts)).map(({ verdict }) => verdict.kind);

  it('brings at least two examples of a risk and two of none, one of which it looked at', () => {
    expect(examples.risk.length).toBeGreaterThanOrEqual(2);
    expect(examples.ok.length + aside.length).toBeGreaterThanOrEqual(2);
    if (id in NEVER_CONTENT) expect(examples.ok).toEqual([]);
    else expect(examples.ok.length).toBeGreaterThanOrEqual(1);
  });

  it.each(examples.risk.map((facts, index) => ({ index, facts })))('reports its risk $index', ({ facts }) => {
    const report = alone(facts);
    expect(report.findings.length).toBeGreaterThan(0);
    for (const { message } of report.findings) {
      expect(messages[message.key]?.message, message.key).toBeTruthy();
      expect(placeholders(message.key)).toBeLessThanOrEqual(message.values.length);
    }
    expect(report.diagnostics).toEqual([]);
  });

  it.each(examples.ok.map((facts, index) => ({ index, facts })))('looks at its ok $index, in silence', ({ facts }) => {
    expectSilence(alone(facts));
    expect(kinds(facts)).toContain('ok');
  });

  it.each(aside.map((facts, index) => ({ index, facts })))('stands aside from its aside $index', ({ facts }) => {
    expectSilence(alone(facts));
    expect(kinds(facts).filter((kind) => kind !== 'aside')).toEqual([]);
  });

  it.each(examples.unknown.map((facts, index) => ({ index, facts })))('cannot tell its unknown $index', ({ facts }) => {
    const report = alone(facts);
    expect(report.findings).toEqual([]);
    expect(report.undecided.length).toBeGreaterThan(0);
    for (const { message } of report.undecided) {
      expect(messages[message.key]?.message, message.key).toBeTruthy();
      expect(placeholders(message.key)).toBeLessThanOrEqual(message.values.length);
    }
    expect(report.diagnostics).toEqual([]);
  });
});
