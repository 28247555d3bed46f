import { SENSITIVE_WORDS } from '../../assess/traffic/sensitive';
import { HOUR } from '../../assess/traffic/time';
import { defineDetection, gradeOf } from '../detection';

export default defineDetection({
  signs: (d, p) => {
    const surprise = `(n.endpoint_bits + n.destination_bits / 2 + n.hour_bits + n.stranger_bits / 2
         + ${p('sensitive')} * least(2, n.sensitive) + CASE WHEN n.many >= ${p('many')} THEN ${p('manyBits')} ELSE 0 END)`;
    const hour = `OVER (PARTITION BY m.token ORDER BY m.ms RANGE BETWEEN ${HOUR - 1} PRECEDING AND CURRENT ROW)`;
    return `SELECT n.token, n.ms, n.ms AS from_ms, ${gradeOf(surprise)} AS grade,
       n.method || ' ' || n.endpoint AS item, ${surprise} AS seen, n.many AS usual
  FROM (
    SELECT m.*, sum(m.is_first) ${hour} AS many, sum(m.is_first * m.is_sensitive) ${hour} AS sensitive
      FROM (
        SELECT o.*,
               CASE WHEN o.ms - ${d.before('o.ms', 'o.token, o.endpoint', 'o.ms, o.id')} < ${HOUR} THEN 0 ELSE 1 END AS is_first,
               CASE WHEN ${d.matches('o.endpoint', SENSITIVE_WORDS.source)} THEN 1 ELSE 0 END AS is_sensitive
          FROM tokenwitness_step_odd o
         WHERE o.endpoint_bits > 0
      ) m
  ) n`;
  },
});
