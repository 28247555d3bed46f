import { ENOUGH, READ_METHODS, VERSIONS } from '../../assess/traffic/baseline';
import { DAY, HOUR } from '../../assess/traffic/time';
import type { Dialect } from '../dialect';
import type { Step } from '../steps';
import { USES } from '../uses-table';

const ADDRESS = String.raw`^\d{1,3}\.\d{1,3}\.\d{1,3}`;

/** Last two labels of a host: the writer of the table knows the list of public suffixes, SQL does not. */
const siteOf = (d: Dialect, destination: string): string =>
  `nullif(${d.found(d.found(destination, '^(?:[a-z]+://)?[^/:]+'), '[^./]+[.][^./0-9]+$')}, '')`;

export const prepared: Step = {
  name: 'tokenwitness_step_prepared',
  figures: [ENOUGH.days],
  isView: true,
  query: (d) => {
    const methods = READ_METHODS.map((one) => `'${one}'`).join(', ');
    return `SELECT t.*,
       t.scope || ' ' || t.subject || ' ' || t.role AS line,
       CASE WHEN t.last_ms - t.first_ms >= ${ENOUGH.days * DAY} OR t.subject IS NULL THEN t.token
            ELSE t.scope || ' ' || t.subject || ' ' || t.role END AS who
  FROM (
    SELECT s.*,
           ${d.quotient('s.ms', HOUR)} AS hour_no,
           ${d.quotient('s.ms', DAY)} AS day_no,
           first_value(s.own_scope) OVER (PARTITION BY s.token ORDER BY s.ms, s.id) AS scope,
           min(s.ms) OVER (PARTITION BY s.token) AS first_ms,
           max(s.ms) OVER (PARTITION BY s.token) AS last_ms
      FROM (
        SELECT u.id,
               u.token,
               ${d.milliseconds('u.used_at')} AS ms,
               coalesce(u.role, 'unknown') AS role,
               coalesce(u.scope, '') AS own_scope,
               coalesce(u.subject, u.principal) AS subject,
               ${d.milliseconds('u.issued_at')} AS issued_ms,
               ${d.milliseconds('u.expires_at')} AS expires_ms,
               u.method,
               CASE WHEN u.method IN (${methods}) THEN 'read' WHEN u.method = 'DELETE' THEN 'delete' ELSE 'write' END AS kind,
               u.destination,
               coalesce(u.site, ${siteOf(d, 'u.destination')}) AS site,
               u.template,
               u.destination || u.template AS endpoint,
               u.object,
               u.status,
               coalesce(u.outcome,
                        CASE WHEN u.status IS NULL THEN 'unknown' WHEN u.status IN (401, 403, 407) THEN 'denied'
                             WHEN u.status >= 400 THEN 'failed' ELSE 'ok' END) AS outcome,
               coalesce(u.network,
                        CASE WHEN ${d.matches('u.client', `${ADDRESS}[.]`)} THEN ${d.found('u.client', ADDRESS)} || '.0/24'
                             ELSE u.client END) AS network,
               ${d.without('u.agent', VERSIONS.source)} AS agent,
               u.context
          FROM ${USES} u
      ) s
  ) t`;
  },
};
