import { describe, expect, it } from 'vitest';
import { cases, findingsOf, reportOfFile } from '../e2e/rule-book/judge';

// The cases whose story is a file; those that are pages run in browsers (`test/e2e/rule-book.spec.ts`).

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
