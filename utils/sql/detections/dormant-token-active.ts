import { DAY } from '../../assess/traffic/time';
import { defineDetection, GRADE } from '../detection';

export default defineDetection({
  signs: (_, p) => `SELECT q.token, q.ms, q.ms AS from_ms,
       CASE WHEN (q.news >= ${p('strange')} AND q.pause >= ${p('long') * DAY}) OR q.news >= 2 * ${p('strange')} THEN ${GRADE.high}
            WHEN q.news >= ${p('strange')} OR q.pause >= ${p('long') * DAY} THEN ${GRADE.medium} ELSE ${GRADE.low} END AS grade,
       q.endpoint AS item, q.pause / ${DAY}.0 AS seen, q.longest / ${DAY}.0 AS usual
  FROM (
    SELECT g.*, coalesce(b.stranger_bits + b.endpoint_bits + b.kind_bits, 0) AS news
      FROM (
        SELECT o.id, o.token, o.ms, o.endpoint, o.ms - o.before_ms AS pause,
               coalesce(max(o.ms - o.before_ms) OVER (PARTITION BY o.token ORDER BY o.ms, o.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS longest
          FROM tokenwitness_step_ordered o
      ) g
      LEFT JOIN tokenwitness_step_odd b ON b.id = g.id
     WHERE g.pause >= ${p('quiet') * DAY} AND g.pause >= ${p('gaps')} * g.longest
  ) q`,
});
