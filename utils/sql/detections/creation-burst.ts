import { DAY, HOUR } from '../../assess/traffic/time';
import { defineDetection, GRADE } from '../detection';
import { poissonTail, usualHour } from '../usual-hour';

const DAY_HOURS = DAY / HOUR;

export default defineDetection({
  signs: (d, p) => {
    const high = 'greatest(u.high, 1)';
    const counts = `SELECT m.who, m.hour_no, count(*) AS uses, min(m.since_no) AS since_no
    FROM (SELECT line AS who, hour_no, min(hour_no) OVER (PARTITION BY line) AS since_no FROM made) m
   GROUP BY m.who, m.hour_no`;
    return `WITH made AS (
  SELECT t.line, t.token, t.ms, ${d.quotient('t.ms', HOUR)} AS hour_no
    FROM (
      SELECT p.token, p.line, min(coalesce(p.issued_ms, p.ms)) AS ms
        FROM tokenwitness_step_ordered p
       WHERE p.subject IS NOT NULL
       GROUP BY p.token, p.line
    ) t
),
${usualHour(d, counts, p('least'))}
SELECT f.token, f.last_ms AS ms, f.ms AS from_ms, ${GRADE.medium} AS grade, f.line AS item, u.uses AS seen, u.high AS usual
  FROM usual u
  JOIN (
    SELECT m.*, max(m.ms) OVER (PARTITION BY m.line, m.hour_no) AS last_ms,
           row_number() OVER (PARTITION BY m.line, m.hour_no ORDER BY m.ms, m.token) AS place
      FROM made m
  ) f ON f.line = u.who AND f.hour_no = u.hour_no
 WHERE f.place = 1 AND u.hour_no - u.since_no >= ${p('learnt') * DAY_HOURS}
   AND u.uses > ${p('times95')} * ${high} AND u.uses > ${p('record')} * u.most AND ${poissonTail('u.uses', high)} <= ${p('tail')}`;
  },
});
