import { ENOUGH } from '../../assess/traffic/baseline';
import { DAY } from '../../assess/traffic/time';
import type { Step } from '../steps';

export const ordered: Step = {
  name: 'tokenwitness_step_ordered',
  figures: [ENOUGH.days, ENOUGH.uses, ENOUGH.activeDays],
  query: (d) => `SELECT t.*,
       CASE WHEN t.ms - t.since_ms >= ${ENOUGH.days * DAY}
             AND (t.uses_before >= ${ENOUGH.uses} OR t.day_rank > ${ENOUGH.activeDays}) THEN 1 ELSE 0 END AS enough
  FROM (
    SELECT p.*,
           row_number() OVER (PARTITION BY p.who ORDER BY p.ms, p.id) - 1 AS uses_before,
           min(p.ms) OVER (PARTITION BY p.who) AS since_ms,
           dense_rank() OVER (PARTITION BY p.who ORDER BY p.day_no) AS day_rank,
           ${d.before('p.ms', 'p.token', 'p.ms, p.id')} AS before_ms
      FROM tokenwitness_step_prepared p
  ) t`,
};
