import { API, ASVS5, cwe } from '../../references';
import { defineAnomaly } from '../anomaly';
import { day, ordinary, story, told, use } from '../example';
import { said } from '../sentence';
import { DAY } from '../time';

const parameters = {
  days: 90,
  refreshDays: 30,
  recent: 14,
};
const { days, refreshDays, recent } = parameters;

/** From its creation where that is known, otherwise from its first use: then it is at least so old. */
export default defineAnomaly({
  references: [cwe(324), ASVS5.secretsRotated, API.authentication],
  parameters,
  time({ state, at }) {
    const { own, known, ends } = state;
    if (own.uses === 0 || at - own.last > recent * DAY) return null;
    if (ends.replaced !== undefined || ends.revoked !== undefined) return null;
    const isRefresh = known?.role === 'refresh';
    const since = Math.min(known?.facts.issuedAt ?? own.first, own.first);
    const age = Math.floor((at - since) / DAY);
    const most = isRefresh ? refreshDays : days;
    if (age <= most) return null;
    return {
      is: 'sign',
      severity: 'low',
      standing: true,
      from: since + most * DAY,
      what: () => said(isRefresh ? 'refresh_never_rotated' : 'never_rotated', [age, most]),
      evidence: () => ({ days: age, most }),
    };
  },
  examples: () => ({
    finding: [
      story([told({ issuedAt: day(-100) }), ordinary(1)]),
      story([told({}, { role: 'refresh' }), use(day(0)), use(day(31, 2))]),
    ],
    nothing: [story([told({ issuedAt: day(-10) }), ordinary(1)]), story([told(), use(day(0))], { now: day(200) })],
    unknown: [],
  }),
});
