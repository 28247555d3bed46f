import { API, ASVS5, cwe } from '../../references';
import { defineAnomaly } from '../anomaly';
import { day, ordinary, story, told, use } from '../example';
import { counted } from '../sentence';
import { DAY, spanText } from '../time';

const parameters = {
  days: 30,
  gaps: 2,
};
const { days, gaps } = parameters;

/** Silence is judged only while this judge is told of other things: what nobody watched proves nothing. */
export default defineAnomaly({
  references: [cwe(613), ASVS5.secretsRotated, API.authentication],
  parameters,
  time({ state, at }) {
    const { own, known, ends } = state;
    if (own.uses === 0 || ends.revoked !== undefined || ends.replaced !== undefined || ends.logout !== undefined)
      return null;
    const expiry = known?.facts.expiresAt;
    if (expiry !== undefined && expiry < at) return null;
    const quiet = at - own.last;
    if (quiet <= days * DAY || quiet <= gaps * own.longestGap) return null;
    const { last, uses } = own;
    return {
      is: 'sign',
      severity: 'low',
      standing: true,
      from: last,
      what: () => counted('unused', uses, [spanText(quiet)]),
      evidence: () => ({ quietDays: Math.floor(quiet / DAY), requests: uses }),
    };
  },
  examples: () => ({
    finding: [story([told(), ordinary(2)], { now: day(40) }), story([told(), use(day(0))], { now: day(31, 2) })],
    nothing: [
      story([told(), ordinary(2)], { now: day(20) }),
      story([told({ expiresAt: day(3) }), ordinary(2)], { now: day(40) }),
    ],
    unknown: [],
  }),
});
