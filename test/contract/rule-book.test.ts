import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '@/utils/assess/assess';
import { cases, findingsOf, reportOfFile } from '../e2e/rule-book/judge';

// The cases whose story is a file; those that are pages run in browsers (`test/e2e/rule-book.spec.ts`).

/** Where a person must do something first: the spec that does it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'secret-in-served-file': 'scripts',
  'token-survives-logout': 'life',
};

it('has a case for every rule and for nothing else', () => {
  const known = [...cases.map(([id]) => id), ...Object.keys(ELSEWHERE)].toSorted();
  expect(known).toEqual([...rules.keys()]);
  for (const [id, spec] of Object.entries(ELSEWHERE))
    expect(readFileSync(path.resolve(`test/e2e/${spec}.spec.ts`), 'utf8')).toContain(id);
});

describe('on a real file, the rule', () => {
  it.each(cases.filter(([, { risk }]) => risk.kind === 'file'))('%s fires', async (rule, { risk }) => {
    if (risk.kind === 'file') expect(findingsOf(rule, await reportOfFile(risk)).length).toBeGreaterThan(0);
  });

  it.each(cases.filter(([, { ok }]) => ok.kind === 'file'))('%s keeps still', async (rule, { ok }) => {
    if (ok.kind !== 'file') return;
    const report = await reportOfFile(ok);
    expect(report.tokens.length).toBeGreaterThan(0);
    expect(findingsOf(rule, report)).toEqual([]);
  });
});
