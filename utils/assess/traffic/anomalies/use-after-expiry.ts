import { CLOCK_SKEW } from '../../power';
import { API, ASVS5, cwe, WSTG } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { endpointOf } from '../baseline';
import { day, denied, ordinary, story, told, use } from '../example';
import { counted } from '../sentence';
import { HOUR, MINUTE, spanText } from '../time';

const parameters = {
  skew: CLOCK_SKEW / MINUTE,
  sure: 1,
};
const { skew, sure } = parameters;

/** Accepted beyond the leeway is `high`, an hour later `critical`. */
export default defineAnomaly({
  references: [cwe(672), WSTG.jwt, ASVS5.validity, API.authentication],
  parameters,
  use({ use, state }) {
    const expiry = state.known?.facts.expiresAt;
    if (expiry === undefined || use.at <= expiry + skew * MINUTE) return null;
    if (use.outcome === 'unknown') return blind('answer');
    if (use.outcome !== 'ok') return null;
    const after = use.at - expiry;
    return {
      is: 'sign',
      severity: after >= sure * HOUR ? 'critical' : 'high',
      item: `${use.method} ${endpointOf(use)}`,
      what: ({ count }) => counted('after_expiry', count, [spanText(after)]),
      evidence: ({ count, items }) => ({ accepted: count, secondsAfter: Math.round(after / 1000), endpoints: items }),
    };
  },
  examples: () => {
    const known = told({ expiresAt: day(1) });
    return {
      finding: [story([known, ordinary(1), use(day(1, 2))]), story([known, use(day(1) + 6 * MINUTE)])],
      nothing: [
        story([known, use(day(1) + 2 * MINUTE)]),
        story([known, denied(day(1, 2))]),
        story([told(), use(day(1, 2))]),
      ],
      unknown: [story([known, use(day(1, 2), { outcome: 'unknown', status: null })])],
    };
  },
});
