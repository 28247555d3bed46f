import type { Step } from '../steps';

/** Sides of a use whose names are learnt, and the columns they stand in. `denied` is an endpoint that refused. */
export const ASPECTS = {
  endpoint: 'endpoint',
  destination: 'destination',
  site: 'site',
  network: 'network',
  agent: 'agent',
  context: 'context',
  kind: 'kind',
  denied: "CASE WHEN o.outcome = 'denied' THEN o.endpoint END",
} as const;

export const names: Step = {
  name: 'tokenwitness_step_names',
  query: () => {
    const parts = Object.entries(ASPECTS).map(([aspect, column]) => {
      const name = column.includes(' ') ? column : `o.${column}`;
      return `    SELECT o.who, max(o.scope) AS scope, '${aspect}' AS aspect, ${name} AS name, min(o.ms) AS first_ms, min(o.day_no) AS first_day
      FROM tokenwitness_step_ordered o
     WHERE ${name} IS NOT NULL
     GROUP BY o.who, ${name}`;
    });
    return `SELECT a.*,
       min(a.first_ms) OVER (PARTITION BY a.who, a.aspect) AS aspect_ms
  FROM (
${parts.join('\n    UNION ALL\n')}
  ) a`;
  },
};
