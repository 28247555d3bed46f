import { KEPT_HOURS } from '../../assess/traffic/hours';
import { defineDetection, GRADE } from '../detection';
import { real } from '../dialect';
import { poissonTail, usualHour } from '../usual-hour';

const COUNTS = `SELECT o.who, o.hour_no, count(*) AS uses, min(o.since_hour) AS since_no
    FROM (SELECT who, hour_no, min(hour_no) OVER (PARTITION BY who) AS since_hour FROM tokenwitness_step_ordered) o
   GROUP BY o.who, o.hour_no`;

export default defineDetection({
  signs: (d, p) => {
    const high = 'greatest(u.high, 1)';
    const days = KEPT_HOURS / 24;
    return `WITH ${usualHour(d, COUNTS, p('least'))},
spikes AS (
  SELECT u.* FROM usual u
   WHERE u.uses > u.middle + ${p('deviations')} * u.deviation AND u.uses > ${p('times95')} * ${high}
     AND ${poissonTail('u.uses', high)} <= ${p('tail')}
),
peaks AS (
  SELECT s.who, s.hour_no, ln(${real('c.peak')}) AS peak
    FROM spikes s
    JOIN (SELECT who, ${d.quotient('hour_no', 24)} AS day_no, max(uses) AS peak FROM counts GROUP BY who, ${d.quotient('hour_no', 24)}) c
      ON c.who = s.who
   WHERE c.day_no < ${d.quotient('s.hour_no', 24)} AND c.day_no >= ${d.quotient('s.hour_no', 24)} - ${days}
),
levels AS (
  SELECT k.who, k.hour_no, ${d.quantile('k.peak', 0.5)} AS level FROM peaks k GROUP BY k.who, k.hour_no
),
spreads AS (
  SELECT k.who, k.hour_no, max(l.level) AS level, sqrt(avg((k.peak - l.level) * (k.peak - l.level))) AS spread
    FROM peaks k
    JOIN levels l ON l.who = k.who AND l.hour_no = k.hour_no
   GROUP BY k.who, k.hour_no
),
shares AS (
  SELECT o.who, o.hour_no, o.token, max(o.ms) AS ms, min(o.ms) AS from_ms, max(o.enough) AS enough,
         sum(CASE WHEN o.outcome = 'denied' OR o.kind <> 'read' THEN 1 ELSE 0 END) AS harm,
         row_number() OVER (PARTITION BY o.who, o.hour_no ORDER BY count(*) DESC, o.token) AS place
    FROM tokenwitness_step_ordered o
    JOIN spikes s ON s.who = o.who AND s.hour_no = o.hour_no
   GROUP BY o.who, o.hour_no, o.token
)
SELECT h.token, h.ms, h.from_ms,
       CASE WHEN s.uses > s.most AND s.uses >= ${p('harm')}
             AND ln(${real('s.uses')}) > coalesce(x.level + ${p('record')} * greatest(x.spread, ${p('spread')}), 0)
            THEN CASE WHEN h.harm > 0 THEN ${GRADE.high} ELSE ${GRADE.medium} END
            WHEN s.uses > s.most THEN ${GRADE.low} ELSE ${GRADE.info} END AS grade,
       'hour' AS item, s.uses AS seen, s.high AS usual
  FROM spikes s
  JOIN shares h ON h.who = s.who AND h.hour_no = s.hour_no
  LEFT JOIN spreads x ON x.who = s.who AND x.hour_no = s.hour_no
 WHERE h.place = 1 AND h.enough = 1`;
  },
});
