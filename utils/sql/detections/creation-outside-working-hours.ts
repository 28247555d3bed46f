import { ENOUGH } from '../../assess/traffic/baseline';
import { DAY, HOUR } from '../../assess/traffic/time';
import { defineDetection, GRADE } from '../detection';
import { usualShare } from '../usual-share';

export default defineDetection({
  signs: (d, p) => `WITH made AS (
  SELECT o.token, o.line, min(o.issued_ms) AS ms, ${d.quotient('min(o.issued_ms)', HOUR)} AS hour_no
    FROM tokenwitness_step_ordered o
   WHERE o.issued_ms IS NOT NULL AND o.line IS NOT NULL
   GROUP BY o.token, o.line
),
days AS (
  SELECT o.line, o.day_no, min(o.ms) AS since_ms, count(*) AS uses
    FROM tokenwitness_step_ordered o
   GROUP BY o.line, o.day_no
),
known AS (
  SELECT m.token, m.line, m.ms, m.hour_no, min(y.since_ms) AS since_ms, count(*) AS days, sum(y.uses) AS uses
    FROM made m
    JOIN days y ON y.line = m.line
   WHERE y.day_no < ${d.quotient('m.ms', DAY)}
   GROUP BY m.token, m.line, m.ms, m.hour_no
),
enough AS (
  SELECT k.* FROM known k
   WHERE k.ms - k.since_ms >= ${ENOUGH.days * DAY} AND (k.uses >= ${ENOUGH.uses} OR k.days >= ${ENOUGH.activeDays})
),
${usualShare(d, 'SELECT DISTINCT line AS who, hour_no, since_ms FROM enough', 'line')}
SELECT k.token, k.ms, k.ms AS from_ms, ${GRADE.low} AS grade, 'created' AS item, s.share * 100 AS seen, ${p('rare') * 100} AS usual
  FROM enough k
  JOIN share s ON s.who = k.line AND s.hour_no = k.hour_no
 WHERE s.share < ${p('rare')}`,
});
