import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '@/utils/assess/assess';
import { anomalies } from '@/utils/assess/traffic/anomalies';
import told from '../fixtures/facts-to-rules.json';

// Ids under which the project's brief lists known risks and checks of JWTs, and what of ours judges each. Those that nothing judges
// stand in `utils/assess/left-out.md` with the input that is missing, and those about ourselves are kept by a spec.

interface Fate {
  /** Rules and anomalies. */
  readonly rules?: readonly string[];
  /** First column of a row of `left-out.md`. */
  readonly leftOut?: readonly string[];
  readonly ourselves?: string;
}

const FAMILIES = { STO: 17, COO: 12, URL: 6, NET: 10, JWT: 18, OAU: 11, BUN: 8, BEH: 13, CTX: 10, TOOL: 2 };
const fates = Object.entries(told as Readonly<Record<string, Fate>>);
const rows = readFileSync(path.resolve('utils/assess/left-out.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

it('has each of the 107 risks and 22 checks, and nothing else', () => {
  const risks = Object.entries(FAMILIES).flatMap(([family, count]) =>
    Array.from({ length: count }, (_, index) => `R-${family}-${String(index + 1).padStart(2, '0')}`),
  );
  const checks = Array.from({ length: 22 }, (_, index) => `J${index + 1}`);
  expect(fates.map(([id]) => id).toSorted()).toEqual([...risks, ...checks].toSorted());
  expect(fates).toHaveLength(129);
});

it.each(fates)('says what becomes of %s', (_id, { rules: judging = [], leftOut = [], ourselves }) => {
  expect(judging.length + leftOut.length + Number(ourselves !== undefined)).toBeGreaterThan(0);
  for (const rule of judging) expect(rules.has(rule) || anomalies.has(rule), rule).toBe(true);
  for (const risk of leftOut) {
    const row = rows.find(([name]) => name === risk);
    expect(row, risk).toBeDefined();
    expect(row?.[1]?.length).toBeGreaterThan(10);
  }
  if (ourselves !== undefined) expect(existsSync(path.resolve(ourselves)), ourselves).toBe(true);
});

it('leaves no row of the list without a risk that it answers', () => {
  const answered = new Set(fates.flatMap(([, { leftOut = [] }]) => leftOut));
  expect(rows.slice(1).flatMap(([name = '']) => (answered.has(name) ? [] : name))).toEqual([]);
});
