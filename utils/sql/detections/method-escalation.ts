import { SETTLING } from '../../assess/traffic/names';
import { DAY } from '../../assess/traffic/time';
import { defineDetection, GRADE, gradeOf } from '../detection';

export default defineDetection({
  signs: (_, p) => {
    const surprise = `(w.kind_bits + w.stranger_bits / 2 + w.hour_bits + CASE
           WHEN w.reads >= ${p('reads')} AND (w.kind = 'delete' OR w.writes >= ${p('writes')}) AND w.ms - w.endpoint_ms >= ${p('settled') * DAY}
           THEN ${p('escalated')} ELSE 0 END)`;
    const past = 'OVER (PARTITION BY o.who ORDER BY o.ms, o.id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)';
    return `SELECT w.token, w.ms, w.ms AS from_ms,
       CASE WHEN w.outcome = 'denied' THEN ${GRADE.low} ELSE ${gradeOf(surprise)} END AS grade,
       w.method || ' ' || w.endpoint AS item, ${surprise} AS seen, w.reads AS usual
  FROM (
    SELECT b.*, r.reads, e.first_ms AS endpoint_ms,
           count(*) OVER (PARTITION BY b.token ORDER BY b.ms RANGE BETWEEN ${DAY - 1} PRECEDING AND CURRENT ROW) AS writes
      FROM tokenwitness_step_odd b
      JOIN (
        SELECT o.id,
               sum(CASE WHEN o.kind = 'read' THEN 1 ELSE 0 END) ${past} AS reads,
               min(CASE WHEN o.kind = 'read' THEN o.ms END) ${past} AS read_ms,
               min(CASE WHEN o.kind <> 'read' THEN o.ms END) ${past} AS write_ms
          FROM tokenwitness_step_ordered o
      ) r ON r.id = b.id
      JOIN tokenwitness_step_names e ON e.who = b.who AND e.aspect = 'endpoint' AND e.name = b.endpoint
     WHERE b.kind <> 'read' AND b.ms - r.write_ms < ${SETTLING} AND b.ms - r.read_ms >= ${SETTLING}
  ) w`;
  },
});
