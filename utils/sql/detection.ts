import { PAUSE } from '../assess/traffic/episodes';
import { SURPRISE } from '../assess/traffic/oddity';
import { type Dialect, real } from './dialect';
import type { Figures } from './figures';

/**
 * One anomaly of the judge as SQL. Its id is its file's name, and that of the judge's rule. In `_locales` `sql_<id>` says what the view
 * finds and by what the judge says more or otherwise, `sql_<id>_seen` and `sql_<id>_usual` what these columns hold.
 */
export interface Detection {
  /**
   * A query that gives the signs: `token`; `ms`, when; `from_ms`, since when; `grade`, 1 to 5, 0 for no sign; `item`, of what;
   * `seen` and `usual`, figures. `p` gives the parameters of the judge's rule.
   */
  readonly signs: (d: Dialect, p: Figures) => string;
}

export const defineDetection = (detection: Detection): Detection => detection;

export const GRADE = { info: 1, low: 2, medium: 3, high: 4, critical: 5 } as const;

/** Grade of so many bits. */
export const gradeOf = (bits: string): string =>
  `CASE WHEN ${bits} >= ${SURPRISE.high} THEN ${GRADE.high} WHEN ${bits} >= ${SURPRISE.medium} THEN ${GRADE.medium} WHEN ${bits} >= ${SURPRISE.low} THEN ${GRADE.low} ELSE 0 END`;

const tenth = (expression: string): string => `floor(${real(expression)} * 10 + 0.5) / 10`;

/** Signs of one token that follow each other within a day are one anomaly, as grave as its gravest. */
export function anomaliesOf(d: Dialect, id: string, signs: string): string {
  const severity = Object.entries(GRADE).map(([name, grade]) => `WHEN ${grade} THEN '${name}'`);
  return `SELECT '${id}' AS anomaly, e.token,
       CASE max(e.grade) ${severity.join(' ')} END AS severity,
       ${d.time('min(e.from_ms)')} AS started,
       ${d.time('max(e.ms)')} AS ended,
       count(*) AS signs,
       ${d.list('e.item')} AS items,
       ${tenth('max(e.seen)')} AS seen,
       ${tenth('max(e.usual)')} AS usual
  FROM (
    SELECT m.*, sum(m.begins) OVER (PARTITION BY m.token ORDER BY m.ms) AS episode
      FROM (
        SELECT s.*,
               CASE WHEN s.ms - ${d.before('s.ms', 's.token', 's.ms')} <= ${PAUSE} THEN 0 ELSE 1 END AS begins
          FROM (
${signs.replace(/^/gm, '            ')}
          ) s
         WHERE s.grade > 0
      ) m
  ) e
 GROUP BY e.token, e.episode`;
}
