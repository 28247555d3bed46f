import { SETTLING } from '../../assess/traffic/names';
import { MINUTE } from '../../assess/traffic/time';
import { defineDetection, GRADE } from '../detection';

export default defineDetection({
  signs: (d, p) => `WITH told AS (
  SELECT o.id, o.token, o.who, o.endpoint, o.method, o.ms, o.object, o.enough,
         CASE WHEN o.outcome = 'denied' OR o.status = 404 THEN 1 ELSE 0 END AS is_failed,
         CASE WHEN ${d.matches('o.object', '^[0-9]{1,15}$')} THEN CAST(o.object AS BIGINT) END AS number_no,
         CASE WHEN o.ms - ${d.before('o.ms', 'o.token, o.endpoint', 'o.ms, o.id')} <= ${p('pause') * MINUTE} THEN 0 ELSE 1 END AS begins
    FROM tokenwitness_step_ordered o
   WHERE o.object IS NOT NULL
),
runs AS (
  SELECT t.*, sum(t.begins) OVER (PARTITION BY t.token, t.endpoint ORDER BY t.ms, t.id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS run_no
    FROM told t
),
numbered AS (
  SELECT r.*, row_number() OVER (PARTITION BY r.token, r.endpoint, r.run_no, r.object ORDER BY r.ms, r.id) AS time_no
    FROM runs r
),
stepped AS (
  SELECT n.*,
         CASE WHEN abs(n.number_no - ${d.before('n.number_no', 'n.token, n.endpoint, n.run_no', 'n.ms, n.id')}) <= 3 THEN 1 ELSE 0 END AS is_step
    FROM numbered n
   WHERE n.time_no = 1
),
whole AS (
  SELECT s.token, s.who, s.endpoint, s.run_no, max(s.method) AS method, min(s.ms) AS from_ms, max(s.ms) AS ms, max(s.enough) AS enough,
         count(*) AS objects, sum(s.is_step) AS steps, sum(s.is_failed) AS failed
    FROM stepped s
   GROUP BY s.token, s.who, s.endpoint, s.run_no
),
past AS (
  SELECT w.*,
         coalesce(max(CASE WHEN w.objects >= 2 THEN w.objects END) OVER (PARTITION BY w.token, w.endpoint ORDER BY w.run_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS longest
    FROM whole w
),
judged AS (
  SELECT q.*,
         CASE WHEN q.steps >= ${p('sequential')} * q.objects OR q.failed >= ${p('refused')} * q.objects THEN 1 ELSE 0 END AS is_odd,
         CASE WHEN q.failed >= ${p('refused')} * q.objects OR q.ms - e.first_ms < ${SETTLING} THEN 1 ELSE 0 END AS is_worse
    FROM past q
    JOIN tokenwitness_step_names e ON e.who = q.who AND e.aspect = 'endpoint' AND e.name = q.endpoint
   WHERE q.enough = 1 AND q.objects >= ${p('distinct')} AND q.objects >= ${p('larger')} * q.longest
)
SELECT j.token, j.ms, j.from_ms,
       CASE WHEN j.is_odd = 0 AND j.objects < ${p('many')} THEN 0
            WHEN j.is_odd = 1 AND j.is_worse = 1 THEN ${GRADE.high}
            WHEN j.is_odd = 1 AND (j.objects >= ${p('many')} OR j.longest = 0) THEN ${GRADE.medium} ELSE ${GRADE.low} END AS grade,
       j.method || ' ' || j.endpoint AS item, j.objects AS seen, j.longest AS usual
  FROM judged j`,
});
