import { HOUR, MINUTE } from '../../assess/traffic/time';
import { defineDetection, GRADE } from '../detection';

export default defineDetection({
  signs: (_, p) => `SELECT p.token, p.ms, p.ms AS from_ms,
       CASE WHEN p.ms - p.expires_ms >= ${p('sure') * HOUR} THEN ${GRADE.critical} ELSE ${GRADE.high} END AS grade,
       p.method || ' ' || p.endpoint AS item, (p.ms - p.expires_ms) / ${MINUTE}.0 AS seen, ${p('skew')} AS usual
  FROM tokenwitness_step_ordered p
 WHERE p.outcome = 'ok' AND p.ms > p.expires_ms + ${p('skew') * MINUTE}`,
});
