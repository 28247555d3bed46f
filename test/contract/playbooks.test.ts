import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { PLAYBOOK } from '@/utils/assess/anomaly-findings';
import { rules } from '@/utils/assess/assess';
import { type CodeSample, stepsOf } from '@/utils/remedy/playbook';
import { playbooks } from '@/utils/remedy/playbooks';

const root = path.resolve(import.meta.dirname, '../..');
const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(path.join(root, 'public/_locales/en/messages.json'), 'utf8'),
);
/** What there is a parser for. */
const SCRIPTS = ['js', 'ts', 'tsx'] as const satisfies readonly CodeSample['language'][];
const parts = ['contain', 'correct', 'verify'] as const;

it('finds every playbook that a rule names, and none that no rule names', () => {
  const named = [...[...rules.values()].map((rule) => rule.playbook), PLAYBOOK];
  expect([...playbooks.keys()]).toEqual([...new Set(named)].toSorted());
});

describe.each([...playbooks])('%s', (id, playbook) => {
  it('has a sentence for every step, and no sentence without a step', () => {
    const keys = parts.flatMap((part) => stepsOf(playbook, part).map((step) => step.key));
    const prefix = `playbook_${id.replaceAll('-', '_')}_`;
    expect(Object.keys(messages).filter((key) => key.startsWith(prefix))).toEqual(
      [...keys, `${prefix}title`].toSorted(),
    );
    for (const part of parts) expect(playbook[part]).toBeGreaterThan(0);
  });

  it('has code for Express, Next.js and a plain SPA, each framework once', () => {
    const frameworks = playbook.code.map((sample) => sample.framework);
    expect(frameworks.slice(0, 3)).toEqual(['Express', 'Next.js', 'SPA']);
    expect(new Set(frameworks).size).toBe(frameworks.length);
  });

  it.each(playbook.code.map((sample) => [sample.framework, sample] as const))(
    'has %s code that parses',
    (_, sample) => {
      const lang = SCRIPTS.find((one) => one === sample.language);
      if (lang) expect(() => parseAst(sample.code, { lang })).not.toThrow();
      expect(Math.max(...sample.code.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    },
  );
});
