import { DAYS_TO_LEARN, KEPT_HOURS, WEEK_HOURS, WEEKS_TO_LEARN } from '../assess/traffic/hours';
import { MAD_SCALE } from '../assess/traffic/statistics';
import { type Dialect, real } from './dialect';

/**
 * Common table expressions that end in `usual(who, hour_no, uses, since_no, middle, high, deviation, most)`: what an hour with
 * `least` uses or more usually has, by the hours before it: of the week once three weeks are known, otherwise of the day, with
 * both neighbours. `high` is the 95th percentile, `most` the most in any hour of five weeks. `counts` is a query of
 * `who, hour_no, uses, since_no`.
 */
export const usualHour = (d: Dialect, counts: string, least: number): string => `counts AS (${counts}),
asked AS (
  SELECT c.*,
         CASE WHEN c.hour_no - c.since_no >= ${WEEKS_TO_LEARN * WEEK_HOURS + 1} THEN ${WEEK_HOURS} ELSE 24 END AS step,
         coalesce(max(c.uses) OVER (PARTITION BY c.who ORDER BY c.hour_no RANGE BETWEEN ${KEPT_HOURS} PRECEDING AND 1 PRECEDING), 0) AS most
    FROM counts c
),
back AS (
  SELECT a.who, a.hour_no, a.hour_no - b.n * a.step + s.n AS then_no
    FROM asked a
   CROSS JOIN ${d.series(1, (2 * WEEK_HOURS) / 24, 'b')}
   CROSS JOIN ${d.series(-1, 1, 's')}
   WHERE a.uses >= ${least} AND a.hour_no - a.since_no >= ${DAYS_TO_LEARN * 24}
     AND b.n * a.step <= ${KEPT_HOURS} AND a.hour_no - b.n * a.step + s.n >= a.since_no
),
samples AS (
  SELECT b.who, b.hour_no, coalesce(c.uses, 0) AS uses
    FROM back b
    LEFT JOIN counts c ON c.who = b.who AND c.hour_no = b.then_no
),
middles AS (
  SELECT s.who, s.hour_no, ${d.quantile('s.uses', 0.5)} AS middle, ceil(${d.quantile('s.uses', 0.95)}) AS high
    FROM samples s
   GROUP BY s.who, s.hour_no
),
deviations AS (
  SELECT s.who, s.hour_no, ${MAD_SCALE} * ${d.quantile('abs(s.uses - m.middle)', 0.5)} AS deviation
    FROM samples s
    JOIN middles m ON m.who = s.who AND m.hour_no = s.hour_no
   GROUP BY s.who, s.hour_no
),
usual AS (
  SELECT a.who, a.hour_no, a.uses, a.since_no, a.most, m.middle, m.high, v.deviation
    FROM asked a
    JOIN middles m ON m.who = a.who AND m.hour_no = a.hour_no
    JOIN deviations v ON v.who = a.who AND v.hour_no = a.hour_no
)`;

/** log10 of an upper bound (Chernoff) of the probability that a Poisson variable of this mean reaches so many; 0 up to the mean. */
export function poissonTail(count: string, mean: string): string {
  const [k, m] = [real(count), real(mean)];
  return `(CASE WHEN ${k} <= ${m} THEN 0 ELSE (${k} - ${m} + ${k} * ln(${m} / ${k})) / ln(${real('10')}) END)`;
}
