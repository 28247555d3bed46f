import { API, ASVS5, cwe, RFC } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { endpointOf } from '../baseline';
import { day, denied, event, ordinary, SUCCESSOR, story, told, use } from '../example';
import { counted } from '../sentence';
import { MINUTE, SECOND, spanText } from '../time';

const parameters = {
  grace: 60,
  stale: 10,
};
const { grace, stale } = parameters;

/**
 * A refresh token that was replaced must not be sent again: accepted it is `critical`, refused `medium`, for somebody holds a
 * copy (RFC 9700, 4.14.2). An access token may be used until it expires: that is `low`. API keys: `rotation-incomplete`.
 */
export default defineAnomaly({
  references: [cwe(294), RFC.refreshProtection, ASVS5.refreshReplay, API.authentication],
  parameters,
  use({ use, state }) {
    const { replaced, by = '' } = state.ends;
    const role = state.known?.role ?? 'unknown';
    if (replaced === undefined || !['refresh', 'access', 'session'].includes(role)) return null;
    const after = use.at - replaced;
    if (after <= (role === 'refresh' ? grace * SECOND : stale * MINUTE)) return null;
    if (use.outcome === 'unknown' && role === 'refresh') return blind('answer');
    if (use.outcome !== 'ok' && role !== 'refresh') return null;
    const isAccepted = use.outcome === 'ok';
    return {
      is: 'sign',
      severity: role === 'refresh' ? (isAccepted ? 'critical' : 'medium') : role === 'session' ? 'high' : 'low',
      item: `${use.method} ${endpointOf(use)}`,
      what: ({ count }) => counted(`after_rotation_${isAccepted ? 'accepted' : 'refused'}`, count, [spanText(after)]),
      evidence: ({ count, items }) => ({
        requests: count,
        secondsAfter: Math.round(after / SECOND),
        replacedBy: by,
        endpoints: items,
      }),
    };
  },
  examples: () => {
    const refresh = told({}, { role: 'refresh' });
    const replaced = event(day(1), { kind: 'replaced', by: SUCCESSOR });
    return {
      finding: [story([refresh, ordinary(1), replaced, use(day(1, 2))]), story([refresh, replaced, denied(day(1, 2))])],
      nothing: [story([refresh, replaced, use(day(1) + 20 * SECOND)]), story([told(), replaced, denied(day(1, 2))])],
      unknown: [story([refresh, replaced, use(day(1, 2), { outcome: 'unknown', status: null })])],
    };
  },
});
