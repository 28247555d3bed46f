import { DAY } from '../../assess/traffic/time';
import { defineDetection, GRADE } from '../detection';

export default defineDetection({
  signs: (_, p) => {
    const most = `CASE WHEN t.role = 'refresh' THEN ${p('refreshDays')} ELSE ${p('days')} END`;
    return `SELECT t.token, t.end_ms AS ms, t.since_ms + ${most} * CAST(${DAY} AS BIGINT) AS from_ms, ${GRADE.low} AS grade,
       t.role AS item, (t.end_ms - t.since_ms) / ${DAY}.0 AS seen, ${most} AS usual
  FROM (
    SELECT p.token, max(p.role) AS role, max(p.ms) AS last_ms, least(min(coalesce(p.issued_ms, p.ms)), min(p.ms)) AS since_ms,
           max(max(p.ms)) OVER () AS end_ms
      FROM tokenwitness_step_ordered p
     GROUP BY p.token
  ) t
 WHERE t.end_ms - t.last_ms <= ${p('recent') * DAY} AND t.end_ms - t.since_ms >= (${most} + 1) * CAST(${DAY} AS BIGINT)`;
  },
});
