import { WEEK_HOURS } from '../assess/traffic/hours';
import { HOUR } from '../assess/traffic/time';
import type { Dialect } from './dialect';

const WEEKS = 4;

/** 1970 began on a Thursday: whether a day is Saturday or Sunday. */
const weekend = (day: string): string => `CASE WHEN (${day} + 4) % 7 % 6 = 0 THEN 1 ELSE 0 END`;

/**
 * Common table expressions that end in `share(who, hour_no, share)`: on what share of comparable days (work days or weekends) of
 * the four weeks before there was a use within an hour of this hour. `asked` is a query of `who, hour_no, since_ms`; `who` names the
 * column of uses that it is about.
 */
export const usualShare = (d: Dialect, asked: string, who: 'who' | 'line' = 'who'): string => `asked AS (${asked}),
compared AS (
  SELECT a.who, a.hour_no, a.hour_no - 24 * b.n AS then_no
    FROM asked a
   CROSS JOIN ${d.series(1, (WEEKS * WEEK_HOURS) / 24, 'b')}
   WHERE a.hour_no - 24 * b.n >= ${d.quotient('a.since_ms', HOUR)}
     AND ${weekend(d.quotient('a.hour_no', 24))} = ${weekend(d.quotient('a.hour_no - 24 * b.n', 24))}
),
near AS (
  SELECT DISTINCT h.who, h.hour_no + s.n AS near_no
    FROM (SELECT DISTINCT ${who} AS who, hour_no FROM tokenwitness_step_ordered) h
   CROSS JOIN ${d.series(-1, 1, 's')}
),
share AS (
  SELECT c.who, c.hour_no, (sum(c.active) + 0.5) / (sum(c.days) + 1) AS share
    FROM (
      SELECT who, hour_no, 0 AS days, 0 AS active FROM asked
      UNION ALL
      SELECT who, hour_no, 1, 0 FROM compared
      UNION ALL
      SELECT c.who, c.hour_no, 0, 1 FROM compared c JOIN near n ON n.who = c.who AND n.near_no = c.then_no
    ) c
   GROUP BY c.who, c.hour_no
)`;
