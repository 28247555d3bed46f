import { beforeAll, describe, expect, it } from 'vitest';
import { anomalies } from '@/utils/assess/traffic/anomalies';
import type { Happening } from '@/utils/assess/traffic/anomaly';
import { type Story, use } from '@/utils/assess/traffic/example';
import { DETECTIONS, LEFT_OUT } from '@/utils/sql/detections';
import { DIALECTS } from '@/utils/sql/dialects';
import { sqlScript } from '@/utils/sql/script';
import { t } from '../fixtures/translate';
import { asUses } from '../simulation/sql/as-uses';
import { ANOMALIES, LOADERS } from '../simulation/sql/databases';

// The stories with which the judge's rules prove themselves, told as uses: SQL must find and be silent in the same ones.

/** What stands in the token beside what a use tells. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['impossible-creation-time finding 1', 'since when there is the account'],
  ['new-recipient nothing 1', 'the audience of the token'],
]);
/** Judged at the end of the log, so that each story needs a log of its own. */
const AT_THE_END: ReadonlySet<string> = new Set(['never-rotated', 'unused-token']);

const stories = [...DETECTIONS.keys()].flatMap((rule) => {
  const examples = anomalies.get(rule)?.examples();
  return (['finding', 'nothing', 'unknown'] as const).flatMap((kind) =>
    (examples?.[kind] ?? []).flatMap((story, index) => {
      const name = `${rule} ${kind} ${index}`;
      return isOfUses(story) && !OTHERWISE.has(name) ? [{ rule, kind, name, story }] : [];
    }),
  );
});

/** Events and what a person knows are no part of a table of uses. */
function isOfUses({ happenings, options }: Story): boolean {
  return options === undefined && happenings.every(({ is }) => is !== 'event');
}

/** The story in a scope and of tokens of its own, so that many can stand in one table. */
function apart(story: Story, name: string): readonly Happening[] {
  return story.happenings.map((one) => {
    if (one.is === 'use') return { ...one, use: { ...one.use, token: `${name}: ${one.use.token}` } };
    if (one.is !== 'token') return one;
    const { token, scope } = one.token;
    return { ...one, token: { ...one.token, token: `${name}: ${token}`, scope: `${name} ${scope}` } };
  });
}

async function foundIn(happenings: readonly Happening[]): Promise<readonly string[]> {
  const database = await LOADERS.duckdb(asUses(happenings));
  const rows = await database.rows(ANOMALIES);
  await database.close();
  return rows.map(([rule, token]) => `${rule} in ${token?.split(':', 1)[0]}`);
}

describe('SQL of each anomaly', { timeout: 120_000 }, () => {
  const together: string[] = [];
  beforeAll(async () => {
    // Tokens of a story that is not told what they are have its name all the same.
    const all = stories.filter(({ rule }) => !AT_THE_END.has(rule)).flatMap(({ story, name }) => apart(story, name));
    together.push(...(await foundIn(all)));
  }, 120_000);

  it('is there, or says why not', () => {
    expect([...DETECTIONS.keys(), ...LEFT_OUT].sort()).toEqual([...anomalies.keys()]);
    expect(stories.length).toBeGreaterThan(60);
  });

  it.each(stories)('$name', async ({ rule, kind, name, story }) => {
    const end = use(story.now, { token: 'end' });
    const found = AT_THE_END.has(rule) ? await foundIn([...apart(story, name), end]) : together;
    expect(found.includes(`${rule} in ${name}`)).toBe(kind === 'finding');
  });

  it.each(Object.keys(DIALECTS) as (keyof typeof DIALECTS)[])('is one text in %s that names its parameters', (id) => {
    const script = sqlScript(id, '1.2.3', t);
    for (const rule of DETECTIONS.keys()) expect(script).toContain(`tokenwitness_sql_${rule.replaceAll('-', '_')} AS`);
    for (const rule of LEFT_OUT) expect(script).toContain(`--   ${rule}: `);
    expect(script).toContain('least: 20 requests. R-BEH-02.');
    expect(script).not.toMatch(/undefined|NaN|\[object|\$\d|^.*-- .*\b(?:sql|rule)_[a-z_]+\.?$/m);
    expect(/NOT RUN/.test(script)).toBe(id === 'clickhouse');
  });
});
