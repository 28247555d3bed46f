import { FIRST_DAYS, NEWNESS_HALF_LIFE_DAYS } from '../../assess/traffic/names';
import { bits, real } from '../dialect';
import type { Step } from '../steps';

/** Each active day counts half after so many more, by weights that grow with the rank of the day. */
const weight = (rank: string): string => `power(${real('2')}, ${real(rank)} / ${NEWNESS_HALF_LIFE_DAYS})`;

export const newness: Step = {
  name: 'tokenwitness_step_newness',
  figures: [FIRST_DAYS, NEWNESS_HALF_LIFE_DAYS],
  query: () => {
    const sum = (flag: string) =>
      `coalesce(sum(g.${flag} * ${weight('g.day_rank')}) OVER (PARTITION BY g.who, g.aspect ORDER BY g.day_rank ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) * ${weight('1 - g.day_rank')}`;
    return `SELECT c.who, c.aspect, c.day_no, ${bits('(c.arrivals + 0.5) / (c.days + 1)')} AS new_bits
  FROM (
    SELECT g.who, g.aspect, g.day_no, ${sum('arrived')} AS arrivals,
           ${sum('counts')} AS days
      FROM (
        SELECT y.who, y.aspect, y.day_no, y.day_rank,
               CASE WHEN y.day_rank > ${FIRST_DAYS} THEN 1 ELSE 0 END AS counts,
               CASE WHEN y.day_rank > ${FIRST_DAYS} THEN max(y.arrived) ELSE 0 END AS arrived
          FROM (
            SELECT o.who, s.aspect, o.day_no, o.day_rank, 0 AS arrived
              FROM (SELECT DISTINCT who, day_no, day_rank FROM tokenwitness_step_ordered) o
              CROSS JOIN (SELECT DISTINCT aspect FROM tokenwitness_step_names) s
            UNION ALL
            SELECT n.who, n.aspect, n.first_day, o.day_rank, 1
              FROM tokenwitness_step_names n
              JOIN (SELECT DISTINCT who, day_no, day_rank FROM tokenwitness_step_ordered) o
                ON o.who = n.who AND o.day_no = n.first_day
          ) y
         GROUP BY y.who, y.aspect, y.day_no, y.day_rank
      ) g
  ) c`;
  },
};
