import { API, ASVS5, cwe, WSTG } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { endpointOf } from '../baseline';
import { day, denied, event, ordinary, story, told, use } from '../example';
import { counted } from '../sentence';
import { HOUR, SECOND, spanText } from '../time';

const parameters = {
  settled: 60,
  sure: 1,
};
const { settled, sure } = parameters;

/** Accepted after the logout is `high`, `critical` after an hour. Refused is as it should be. */
export default defineAnomaly({
  references: [cwe(613), WSTG.logout, ASVS5.sessionEnd, API.authentication],
  parameters,
  use({ use, state }) {
    const { logout } = state.ends;
    if (logout === undefined || use.at <= logout + settled * SECOND) return null;
    if (use.outcome === 'unknown') return blind('answer');
    if (use.outcome !== 'ok') return null;
    const after = use.at - logout;
    return {
      is: 'sign',
      severity: after >= sure * HOUR ? 'critical' : 'high',
      item: `${use.method} ${endpointOf(use)}`,
      what: ({ count, items }) => counted('after_logout', count, [spanText(after), items.slice(0, 3).join(', ')]),
      evidence: ({ count, items }) => ({ accepted: count, secondsAfter: Math.round(after / SECOND), endpoints: items }),
    };
  },
  examples: () => ({
    finding: [
      story([told(), ordinary(1), event(day(1), { kind: 'logout' }), use(day(1, 2))]),
      story([told(), event(day(1), { kind: 'logout' }), use(day(1) + 120_000)]),
    ],
    nothing: [
      story([told(), event(day(1), { kind: 'logout' }), use(day(1) + 2_000)]),
      story([told(), event(day(1), { kind: 'logout' }), denied(day(1, 2))]),
    ],
    unknown: [story([told(), event(day(1), { kind: 'logout' }), use(day(1, 2), { outcome: 'unknown', status: null })])],
  }),
});
