import { MINUTE, SECOND } from '../../assess/traffic/time';
import { defineDetection, GRADE } from '../detection';

export default defineDetection({
  signs: (_, p) => `SELECT p.token, p.ms, p.ms AS from_ms,
       CASE WHEN p.issued_ms - p.ms > ${p('skew') * MINUTE} THEN ${GRADE.medium} ELSE ${GRADE.info} END AS grade,
       p.endpoint AS item, (p.issued_ms - p.ms) / ${MINUTE}.0 AS seen, ${p('skew')} AS usual
  FROM tokenwitness_step_ordered p
 WHERE p.issued_ms - p.ms > ${p('notable') * SECOND}`,
});
