import { SECOND } from '../../assess/traffic/time';
import { defineDetection, GRADE } from '../detection';

export default defineDetection({
  signs: (d, p) => {
    const order = 'o.ms, o.id';
    const before = (column: string) => d.before(column, 'o.token', order);
    const caller = "coalesce(o.agent, ''), coalesce(o.context, ''), coalesce(o.network, '')";
    const family = (network: string) => `CASE WHEN ${network} LIKE '%:%' THEN 6 ELSE 4 END`;
    const window = p('window') * SECOND;
    return `WITH told AS (
  SELECT o.id, o.token, o.ms, o.role, o.agent, o.context, o.network, o.enough,
         coalesce(greatest(b.agent_bits, b.context_bits), 0) AS program_bits, coalesce(b.network_bits, 0) AS place_bits
    FROM tokenwitness_step_ordered o
    LEFT JOIN tokenwitness_step_odd b ON b.id = o.id
),
pairs AS (
  SELECT o.*,
         ${before('o.ms')} AS last_ms, ${before('o.agent')} AS last_agent, ${before('o.context')} AS last_context,
         ${before('o.network')} AS last_network,
         greatest(o.program_bits, coalesce(${before('o.program_bits')}, 0)) AS program,
         greatest(o.place_bits, coalesce(${before('o.place_bits')}, 0)) AS place,
         ${d.before('o.ms', `o.token, ${caller}`, order)} AS same_ms
    FROM told o
),
turns AS (
  SELECT q.*,
         CASE WHEN q.last_agent <> q.agent OR q.last_context <> q.context THEN 1 ELSE 0 END AS by_program,
         count(*) OVER (PARTITION BY q.token ORDER BY q.ms RANGE BETWEEN ${p('turns') * window} PRECEDING AND CURRENT ROW) AS turns
    FROM pairs q
   WHERE q.ms - q.last_ms <= ${window} AND q.ms - q.same_ms <= ${window}
     AND (q.last_agent <> q.agent OR q.last_context <> q.context
          OR (q.last_network <> q.network AND ${family('q.last_network')} = ${family('q.network')}))
)
SELECT t.token, t.ms, t.ms AS from_ms,
       CASE WHEN t.by_program = 0 OR t.program < ${p('strange')} THEN ${GRADE.low}
            WHEN t.role = 'refresh' THEN ${GRADE.critical} ELSE ${GRADE.high} END AS grade,
       coalesce(t.agent || ' ', '') || coalesce(t.network, '') AS item, t.turns AS seen, greatest(t.program, t.place) AS usual
  FROM turns t
 WHERE t.enough = 1 AND t.turns >= ${p('turns')} AND greatest(t.program, t.place) >= ${p('strange')}`;
  },
});
