import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Happening } from '@/utils/assess/traffic/anomaly';
import { DETECTIONS } from '@/utils/sql/detections';
import { OF_TIME } from '../attacks-of-time';
import { monthOf } from '../month';
import { attackedMonth, isLoud, outcomesOf, type Planned } from '../score';
import { DAY, FROM, UNTIL } from '../world';
import { asUses } from './as-uses';
import { compared, foundIn } from './compare';
import { ANOMALIES, LOADERS, type Loaded } from './databases';

// A month of the smaller actors with an attack of each kind that SQL can show, in two databases, and a whole month beside the
// judge. More seeds: npm run simulate -- --sql.

const SEED = 501;
const STRONG = 2;
const ACTORS = 26;

/** Two keys that no attack makes: one of 120 days that is used to the end, one that was left a month ago. */
function keys(like: Happening): readonly Happening[] {
  if (like.is !== 'use') return [];
  const use = (token: string, at: number): Happening => ({ is: 'use', use: { ...like.use, token, at } });
  const told = (token: string): Happening => ({
    is: 'token',
    token: { token, facts: { issuedAt: FROM - 90 * DAY }, role: 'api-key', scope: 'keys.example' },
  });
  const old = Array.from({ length: 30 }, (_, n) => use('tw1_old', FROM + n * DAY));
  const left = Array.from({ length: 5 }, (_, n) => use('tw1_left', FROM - (10 - n) * DAY));
  return [told('tw1_old'), told('tw1_left'), ...left, ...old, use('tw1_old', UNTIL)];
}

describe('the emitted SQL', { timeout: 240_000 }, () => {
  const loaded: Record<string, Loaded> = {};
  let planned: readonly Planned[] = [];

  beforeAll(async () => {
    const { actors } = monthOf(SEED);
    const bySize = actors.toSorted((a, b) => a.happenings.length - b.happenings.length);
    // With those whose tokens follow each other, so that every attack finds a victim.
    const wanted = [...bySize.slice(0, ACTORS), ...bySize.filter(({ kind }) => kind === 'refreshed').slice(0, 2)];
    const month = attackedMonth(
      SEED,
      0,
      [...new Set(wanted)],
      (rule) => DETECTIONS.has(rule) && !OF_TIME.has(rule),
      STRONG,
    );
    planned = month.planned;
    const like = month.happenings.find(({ is }) => is === 'use') as Happening;
    const uses = asUses([...keys(like), ...month.happenings]);
    for (const [name, load] of Object.entries(LOADERS)) loaded[name] = await load(uses);
  }, 240_000);
  afterAll(async () => {
    for (const database of Object.values(loaded)) await database.close();
  });
  const rowsOf = (name: string) => (loaded[name] as Loaded).rows(ANOMALIES);

  it('gives the same rows in DuckDB and in PostgreSQL', async () => {
    const [duckdb, postgres] = [await rowsOf('duckdb'), await rowsOf('postgres')];
    expect(duckdb.length).toBeGreaterThan(30);
    expect(postgres).toEqual(duckdb);
  });

  it('finds each attack at the right token, and both keys', async () => {
    const found = (await rowsOf('duckdb')).map(foundIn);
    const outcomes = outcomesOf(SEED, planned, found);
    expect(outcomes.filter(({ told }) => !told).map(({ rule }) => rule)).toEqual([]);
    const standing = found.filter(({ token }) => token === 'tw1_old' || token === 'tw1_left');
    expect(standing.map(({ rule, token }) => `${rule} ${token}`)).toEqual([
      'never-rotated tw1_old',
      'unused-token tw1_left',
    ]);
    const shown = new Set([...outcomes, ...standing].map(({ rule }) => rule));
    expect([...shown].sort()).toEqual([...DETECTIONS.keys()]);
  });

  it('says nothing of medium or more of a token that nobody attacked', async () => {
    const attacked = new Set(planned.flatMap(({ attacked }) => attacked.tokens));
    const loud = (await rowsOf('postgres')).map(foundIn).filter((one) => isLoud(one) && !attacked.has(one.token));
    expect(loud).toEqual([]);
  });

  it('says what the judge says', async () => {
    const { outcomes, falseAlarms } = await compared([502, 503], 1, 3_000);
    expect(outcomes.length).toBeGreaterThanOrEqual(20);
    const agreed = outcomes.filter(([judge, sql]) => judge.told === sql.told);
    expect(agreed.length / outcomes.length).toBeGreaterThanOrEqual(0.9);
    expect(falseAlarms.sql.filter(isLoud).length).toBeLessThanOrEqual(falseAlarms.judge.filter(isLoud).length + 1);
    expect(falseAlarms.sql.length).toBeLessThanOrEqual(falseAlarms.judge.length * 1.2);
  });
});
