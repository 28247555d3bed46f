import { defineDetection, gradeOf } from '../detection';

const SURPRISE = '(o.stranger_bits + (o.endpoint_bits + o.kind_bits + o.destination_bits) / 2 + o.hour_bits)';

export default defineDetection({
  signs: (_, p) => `SELECT o.token, o.ms, o.ms AS from_ms, ${gradeOf(SURPRISE)} AS grade,
       o.network AS item, ${SURPRISE} AS seen, o.network_bits AS usual
  FROM tokenwitness_step_odd o
 WHERE o.network_bits >= ${p('low')}`,
});
