import { SETTLING } from '../../assess/traffic/names';
import { OUTAGE } from '../../assess/traffic/scope';
import { MINUTE } from '../../assess/traffic/time';
import { defineDetection, GRADE } from '../detection';

const STEM = '^(?:[a-z]+://)?[^/]*/?[^/]*';

export default defineDetection({
  signs: (d, p) => {
    const window = p('window') * MINUTE;
    const within = (partition: string, span = window) =>
      `OVER (PARTITION BY ${partition} ORDER BY c.ms RANGE BETWEEN ${span} PRECEDING AND CURRENT ROW)`;
    const again = (partition: string, span: number) =>
      `CASE WHEN t.ms - ${d.before('t.ms', partition, 't.ms, t.id')} <= ${span} THEN 0 ELSE 1 END`;
    return `WITH refusing AS (
  SELECT o.token FROM tokenwitness_step_ordered o WHERE o.outcome = 'denied' GROUP BY o.token HAVING count(*) >= ${p('failures')}
),
told AS (
  SELECT o.id, o.token, o.who, o.scope, o.ms, o.method, o.endpoint, o.enough, o.outcome, coalesce(o.object, '') AS object,
         ${d.found('o.endpoint', STEM)} AS stem,
         CASE WHEN o.ms - e.first_ms < ${SETTLING} THEN 1 ELSE 0 END AS is_new, e.own_bits,
         CASE WHEN o.outcome = 'denied'
               AND o.ms - CASE WHEN o.object IS NULL THEN e.first_ms ELSE r.first_ms END < ${SETTLING} THEN 1 ELSE 0 END AS is_try
    FROM tokenwitness_step_ordered o
    JOIN refusing k ON k.token = o.token
    JOIN tokenwitness_step_fresh e ON e.who = o.who AND e.aspect = 'endpoint' AND e.name = o.endpoint
    LEFT JOIN tokenwitness_step_names r ON r.who = o.who AND r.aspect = 'denied' AND r.name = o.endpoint
   WHERE o.outcome IN ('ok', 'denied')
),
marked AS (
  SELECT t.*, t.is_try * ${again('t.token, t.is_try, t.endpoint, t.object', window)} AS is_door,
         CASE WHEN t.outcome = 'denied' AND t.is_new = 0 THEN ${again('t.token, t.outcome, t.is_new, t.endpoint', window)} ELSE 0 END AS is_ordinary
    FROM told t
),
counted AS (
  SELECT c.*,
         sum(c.is_try) ${within('c.token')} AS refused,
         sum(c.is_door) ${within('c.token')} AS doors,
         sum(c.is_ordinary) ${within('c.token')} AS ordinary,
         sum(c.is_try) ${within('c.token, c.stem')} AS beside,
         sum(c.is_try) ${within('c.token, c.endpoint')} AS same,
         min(CASE WHEN c.is_try = 1 THEN c.ms END) ${within('c.token')} AS tried_ms
    FROM marked c
),
others AS (
  SELECT c.id,
         sum(c.is_one) ${within('c.scope', OUTAGE)} - sum(c.is_one) ${within('c.scope, c.who', OUTAGE)} AS others
    FROM (
      SELECT t.id, t.scope, t.who, t.ms,
             CASE WHEN t.outcome = 'denied' THEN ${again('t.scope, t.who, t.outcome', OUTAGE)} ELSE 0 END AS is_one
        FROM tokenwitness_step_ordered t
       WHERE t.outcome IN ('ok', 'denied')
         AND t.scope IN (SELECT DISTINCT m.scope FROM marked m)
    ) c
)
SELECT c.token, c.ms, coalesce(c.tried_ms, c.ms) AS from_ms,
       CASE WHEN (c.is_new = 1 OR c.same > 0) AND c.own_bits >= ${p('variety')} THEN ${GRADE.high} ELSE ${GRADE.low} END AS grade,
       c.method || ' ' || c.endpoint AS item, c.refused AS seen, c.doors AS usual
  FROM counted c
  JOIN others x ON x.id = c.id
 WHERE c.outcome = 'ok' AND c.enough = 1 AND c.refused >= ${p('failures')} AND c.doors >= ${p('targets')}
   AND c.ordinary <= 1 AND c.beside > 0 AND x.others < ${p('outage')}`;
  },
});
