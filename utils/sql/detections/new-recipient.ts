import { SETTLING } from '../../assess/traffic/names';
import { defineDetection, GRADE } from '../detection';

export default defineDetection({
  signs: (_, p) => `SELECT o.token, o.ms, o.ms AS from_ms,
       CASE WHEN f.others >= ${p('others')} THEN ${GRADE.low}
            WHEN o.outcome IN ('ok', 'unknown') THEN ${GRADE.high} ELSE ${GRADE.medium} END AS grade,
       o.destination AS item, o.uses_before AS seen, f.others AS usual
  FROM tokenwitness_step_ordered o
  JOIN tokenwitness_step_names n ON n.who = o.who AND n.aspect = 'site' AND n.name = o.site
  JOIN tokenwitness_step_fresh f ON f.who = o.who AND f.aspect = 'destination' AND f.name = o.destination
 WHERE o.uses_before >= ${p('requests')} AND o.ms - o.since_ms >= ${SETTLING} AND o.ms - n.first_ms < ${SETTLING}
   AND o.site <> o.scope`,
});
