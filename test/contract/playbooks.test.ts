import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { PLAYBOOK } from '@/utils/assess/anomaly-findings';
import { rules } from '@/utils/assess/assess';
import { type CodeSample, type Language, samplesFor, stepsOf } from '@/utils/remedy/playbook';
import { playbooks } from '@/utils/remedy/playbooks';

const root = path.resolve(import.meta.dirname, '../..');
const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(path.join(root, 'public/_locales/en/messages.json'), 'utf8'),
);
/** Reads a program from standard input and fails where it is none. */
const READERS: Partial<Record<Language, readonly string[]>> = {
  python: ['python3', '-c', 'import ast, sys; ast.parse(sys.stdin.read())'],
  shell: ['sh', '-n'],
  ruby: ['ruby', '-c'],
  php: ['php', '-l'],
  go: ['gofmt', '-e'],
};
const isScript = (language: Language): language is 'js' | 'ts' | 'tsx' => /^(?:js|tsx?)$/.test(language);
const isHere = (tool: string) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
const canParse = (language: Language): boolean =>
  isScript(language) || isHere(READERS[language]?.[0] ?? 'no-such-tool');

function parse({ code, language }: CodeSample): void {
  if (isScript(language)) {
    parseAst(code, { lang: language });
    return;
  }
  const [tool = '', ...args] = READERS[language] ?? [];
  // gofmt reads whole files, php wants its opening tag.
  const input = language === 'go' ? `package main\n\n${code}\n` : language === 'php' ? `<?php\n${code}` : code;
  const { status, stderr } = spawnSync(tool, args, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

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

  it('has code for SDKs whose layouts are known, and shows it there alone', () => {
    const ids = readdirSync(path.join(root, 'utils/detect/profiles')).map((file) => file.replace(/\.ts$/, ''));
    for (const { profiles = [], framework } of playbook.code) {
      for (const id of profiles) {
        expect(ids).toContain(id);
        expect(samplesFor(playbook, id)[0]?.framework).toBe(framework);
      }
      const always = samplesFor(playbook, undefined).map((one) => one.framework);
      expect(always.includes(framework)).toBe(profiles.length === 0);
    }
  });

  const samples = playbook.code.map((sample) => [sample.framework, sample] as const);

  it.each(samples)('has %s code of short lines', (_, { code }) => {
    expect(Math.max(...code.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(code).toBe(code.trim());
  });

  it.each(samples.filter(([, { language }]) => canParse(language)))('has %s code that parses', (_, sample) => {
    expect(() => parse(sample)).not.toThrow();
  });

  // A tool for the language is not on every machine: what nobody looked at is shown as skipped.
  it.skip.each(samples.filter(([, { language }]) => !canParse(language)))(
    'has %s code that nothing here reads',
    () => {},
  );
});
