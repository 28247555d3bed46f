import { SETTLING } from '../../assess/traffic/names';
import { HOUR_SHARE, RARE_HOUR } from '../../assess/traffic/oddity';
import { bits, real } from '../dialect';
import type { Step } from '../steps';
import { usualShare } from '../usual-share';
import { ASPECTS } from './names';

const SIDES = ['endpoint', 'destination', 'network', 'agent', 'context', 'kind'] as const;

export const odd: Step = {
  name: 'tokenwitness_step_odd',
  figures: [RARE_HOUR, HOUR_SHARE],
  query: (d) => {
    const hits = SIDES.map(
      (side) => `    SELECT o.id, o.who, o.hour_no, o.since_ms, '${side}' AS aspect, f.new_bits
      FROM tokenwitness_step_ordered o
      JOIN tokenwitness_step_fresh f ON f.who = o.who AND f.name = o.${ASPECTS[side]}
     WHERE f.aspect = '${side}' AND f.new_bits > 0 AND o.enough = 1 AND o.ms - f.first_ms < ${SETTLING}`,
    );
    const side = (name: string) => `max(CASE WHEN h.aspect = '${name}' THEN h.new_bits ELSE 0 END) AS ${name}_bits`;
    return `WITH hits AS (
${hits.join('\n    UNION ALL\n')}
),
${usualShare(d, 'SELECT DISTINCT who, hour_no, since_ms FROM hits')},
weighed AS (
  SELECT h.id, ${SIDES.map(side).join(',\n         ')}
    FROM hits h
   GROUP BY h.id
)
SELECT o.*, w.endpoint_bits, w.destination_bits, w.network_bits, w.agent_bits, w.context_bits, w.kind_bits,
       greatest(w.network_bits + w.agent_bits, w.context_bits) AS stranger_bits,
       CASE WHEN s.share > ${RARE_HOUR} THEN 0 ELSE ${HOUR_SHARE} * ${bits(real('s.share'))} END AS hour_bits
  FROM weighed w
  JOIN tokenwitness_step_ordered o ON o.id = w.id
  JOIN share s ON s.who = o.who AND s.hour_no = o.hour_no`;
  },
};
