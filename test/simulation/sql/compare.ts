import type { Happening } from '@/utils/assess/traffic/anomaly';
import { DETECTIONS } from '@/utils/sql/detections';
import { STRENGTHS } from '../attack';
import { OF_TIME } from '../attacks-of-time';
import { inTime, monthOf } from '../month';
import { attackedMonth, type Found, isLoud, judge, type Outcome, outcomesOf } from '../score';
import { asUses } from './as-uses';
import { ANOMALIES, LOADERS } from './databases';

/** Several as one. */
export const together = (parts: readonly Compared[]): Compared => ({
  outcomes: parts.flatMap(({ outcomes }) => outcomes),
  falseAlarms: {
    judge: parts.flatMap(({ falseAlarms }) => falseAlarms.judge),
    sql: parts.flatMap(({ falseAlarms }) => falseAlarms.sql),
  },
  tokenMonths: parts.reduce((sum, { tokenMonths }) => sum + tokenMonths, 0),
});

/** What two ways of judging made of the same months. */
export interface Compared {
  readonly outcomes: readonly (readonly [judge: Outcome, sql: Outcome])[];
  readonly falseAlarms: { readonly judge: readonly Found[]; readonly sql: readonly Found[] };
  readonly tokenMonths: number;
}

/**
 * Normal months, and the same with attacks of each strength in turn, by the judge and by the script in DuckDB. Actors to whom more
 * than `most` happens are left out.
 */
export async function compared(
  seeds: readonly number[],
  rounds: number,
  most = Number.POSITIVE_INFINITY,
): Promise<Compared> {
  const outcomes: (readonly [Outcome, Outcome])[] = [];
  const falseAlarms: { judge: Found[]; sql: Found[] } = { judge: [], sql: [] };
  let tokenMonths = 0;
  for (const seed of seeds) {
    const actors = monthOf(seed).actors.filter(({ happenings }) => happenings.length <= most);
    tokenMonths += actors.length;
    const normal = inTime(actors.flatMap(({ happenings }) => happenings));
    falseAlarms.judge.push(...known(judge(normal)));
    falseAlarms.sql.push(...(await bySql(normal)));
    for (let round = 0; round < rounds; round++) {
      const { happenings, planned } = attackedMonth(
        seed,
        round,
        actors,
        (rule) => DETECTIONS.has(rule) && !OF_TIME.has(rule),
      );
      const judged = outcomesOf(seed, planned, known(judge(happenings)));
      const found = outcomesOf(seed, planned, await bySql(happenings));
      outcomes.push(...judged.map((one, index) => [one, found[index] as Outcome] as const));
    }
  }
  return { outcomes, falseAlarms, tokenMonths };
}

const known = (found: readonly Found[]): readonly Found[] => found.filter(({ rule }) => DETECTIONS.has(rule));

async function bySql(happenings: readonly Happening[]): Promise<readonly Found[]> {
  const database = await LOADERS.duckdb(asUses(happenings));
  const rows = await database.rows(ANOMALIES);
  await database.close();
  return rows.map(foundIn);
}

/** A row of `ANOMALIES`. */
export function foundIn([rule = '', token = '', severity = '', from = '', to = '']: readonly string[]): Found {
  const time = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`);
  return { rule, token, severity: severity as Found['severity'], from: time(from), to: time(to) };
}

/** The table: by anomaly and strength, in %: told at all and at medium or more, by the judge and by SQL; how often both agree. */
export function comparedLines({ outcomes, falseAlarms, tokenMonths }: Compared): readonly string[] {
  const percent = (count: number, of: number) => (of === 0 ? '–' : `${Math.round((100 * count) / of)}`);
  const per100 = (found: readonly Found[]) =>
    [found.filter(isLoud), found].map(({ length }) => ((100 * length) / tokenMonths).toFixed(1)).join('/');
  const rows = [...DETECTIONS.keys()].map((rule) => {
    const these = outcomes.filter(([one]) => one.rule === rule);
    const cells = STRENGTHS.flatMap((_, strength) => {
      const pairs = these.filter(([one]) => one.strength === strength);
      return [0, 1].map((side) => {
        const own = pairs.map((pair) => pair[side] as Outcome);
        const told = percent(own.filter((one) => one.told).length, own.length);
        return `${told}/${percent(own.filter((one) => one.alarmed).length, own.length)}`.padStart(9);
      });
    });
    const agree = percent(these.filter(([a, b]) => a.told === b.told).length, these.length).padStart(6);
    const alarms = [falseAlarms.judge, falseAlarms.sql].map((found) =>
      per100(found.filter((one) => one.rule === rule)).padStart(11),
    );
    return [rule.padEnd(31), ...cells, agree, ...alarms].join(' ');
  });
  const heads = STRENGTHS.flatMap((strength) => [`${strength} J`, 'SQL']).map((one) => one.padStart(9));
  return [
    `${tokenMonths} token-months of normal traffic, ${outcomes.length} attacks; J is the judge, SQL the script in DuckDB`,
    'detected in %: told at all / told at medium or more; agree: both tell or both do not, in %',
    'false alarms per 100 token-months: at medium or more / of every severity',
    '',
    [''.padEnd(31), ...heads, 'agree'.padStart(6), 'J false'.padStart(11), 'SQL false'.padStart(11)].join(' '),
    ...rows,
    [
      'all'.padEnd(31),
      ''.padEnd(66),
      per100(falseAlarms.judge).padStart(11),
      per100(falseAlarms.sql).padStart(11),
    ].join(' '),
  ];
}
