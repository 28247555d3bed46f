import { DAY } from '../../assess/traffic/time';
import { defineDetection, GRADE } from '../detection';

export default defineDetection({
  signs: (_, p) => `SELECT t.token, t.end_ms AS ms, t.last_ms AS from_ms, ${GRADE.low} AS grade,
       t.role AS item, (t.end_ms - t.last_ms) / ${DAY}.0 AS seen, t.longest / ${DAY}.0 AS usual
  FROM (
    SELECT o.token, max(o.role) AS role, max(o.ms) AS last_ms, coalesce(max(o.ms - o.before_ms), 0) AS longest,
           max(o.expires_ms) AS expires_ms, max(max(o.ms)) OVER () AS end_ms
      FROM tokenwitness_step_ordered o
     GROUP BY o.token
  ) t
 WHERE t.end_ms - t.last_ms > ${p('days') * DAY} AND t.end_ms - t.last_ms > ${p('gaps')} * t.longest
   AND coalesce(t.expires_ms, t.end_ms) >= t.end_ms`,
});
