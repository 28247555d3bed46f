import { COUNTED, LEARNT, RELEASE } from '../../assess/traffic/scope';
import { bits, real } from '../dialect';
import type { Step } from '../steps';

export const shared: Step = {
  name: 'tokenwitness_step_shared',
  query: () => `SELECT c.who, c.aspect, c.name, c.others,
       CASE WHEN c.first_ms - c.name_ms < ${RELEASE} AND c.name_ms - c.scope_ms > ${LEARNT} AND c.others >= 2 THEN ${real('1')}
            WHEN c.others >= ${COUNTED - 1} THEN ${real('2')}
            ELSE ${bits(`${real('c.others + 0.5')} / greatest(c.users, 2)`)} END AS most_bits
  FROM (
    SELECT f.*,
           sum(f.is_user) OVER (PARTITION BY f.scope ORDER BY f.first_ms) AS users,
           row_number() OVER (PARTITION BY f.scope, f.aspect, f.name ORDER BY f.first_ms, f.who) - 1 AS others,
           min(f.first_ms) OVER (PARTITION BY f.scope, f.aspect, f.name) AS name_ms,
           min(f.first_ms) OVER (PARTITION BY f.scope) AS scope_ms
      FROM (
        SELECT n.who, n.scope, n.aspect, n.name, n.first_ms, 0 AS is_user
          FROM tokenwitness_step_names n
         WHERE n.aspect IN ('endpoint', 'destination')
        UNION ALL
        SELECT o.who, max(o.scope), 'user', '', min(o.ms), 1
          FROM tokenwitness_step_ordered o
         GROUP BY o.who
      ) f
  ) c
 WHERE c.is_user = 0`,
};
