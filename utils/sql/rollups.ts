import { USES } from './uses-table';

const COUNTS = `count(*) AS uses,
       count(*) FILTER (WHERE outcome = 'denied') AS denied,
       count(*) FILTER (WHERE outcome = 'failed') AS failed,
       count(*) FILTER (WHERE method NOT IN ('GET', 'HEAD', 'OPTIONS', 'TRACE', 'READ', 'PROPFIND', '')) AS writes`;
const TIMES = `min(used_at) AS first_used,
       max(used_at) AS last_used`;

const by = (columns: string, more = ''): string =>
  `SELECT ${columns.replace(/, /g, ',\n       ')},\n       ${COUNTS},\n       ${more}${TIMES}\n  FROM ${USES}\n GROUP BY ALL`;

/** What an investigator asks first, as views over the uses, by their names; of DuckDB. */
export const ROLLUPS: ReadonlyMap<string, string> = new Map([
  [
    'tokenwitness_by_hour',
    by(
      "token, date_trunc('hour', used_at) AS used_in",
      `count(DISTINCT template) AS endpoints,
       count(DISTINCT network) AS networks,
       count(DISTINCT agent) AS agents,
       `,
    ),
  ],
  [
    'tokenwitness_by_endpoint',
    by('token, method, destination, template', 'count(DISTINCT object) AS objects,\n       '),
  ],
  ['tokenwitness_by_network', by('token, network', 'count(DISTINCT client) AS clients,\n       ')],
  ['tokenwitness_by_agent', by('token, agent', 'count(DISTINCT network) AS networks,\n       ')],
  [
    'tokenwitness_failures',
    `SELECT token, method, destination, template, status, outcome,
       count(*) AS uses,
       count(DISTINCT object) AS objects,
       ${TIMES}
  FROM ${USES}
 WHERE outcome IN ('denied', 'failed')
 GROUP BY ALL`,
  ],
]);
