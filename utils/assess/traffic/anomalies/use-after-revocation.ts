import { API, ASVS5, cwe } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { endpointOf } from '../baseline';
import { day, denied, event, ordinary, story, told, use } from '../example';
import { counted, said } from '../sentence';
import { MINUTE, spanText } from '../time';

const parameters = {
  spread: 5,
  tries: 5,
};
const { spread, tries } = parameters;

/** Accepted is `critical`: what was revoked was revoked for a reason. Refused again and again it is `low`: something still has it. */
export default defineAnomaly({
  references: [cwe(672), ASVS5.sessionEnd, API.authentication],
  parameters,
  use({ use, state }) {
    const { revoked, isRevokedKnown = false } = state.ends;
    const grace = isRevokedKnown ? 0 : spread * MINUTE;
    if (revoked === undefined || use.at <= revoked + grace) return null;
    if (use.outcome === 'unknown') return blind('answer');
    const after = use.at - revoked;
    const refusals = state.recent.filter((one) => one.at > revoked && one.outcome === 'denied').length + 1;
    if (use.outcome !== 'ok' && refusals < tries) return null;
    const isAccepted = use.outcome === 'ok';
    return {
      is: 'sign',
      severity: isAccepted ? 'critical' : 'low',
      item: `${use.method} ${endpointOf(use)}`,
      what: ({ count }) =>
        isAccepted
          ? counted('after_revocation', count, [spanText(after)])
          : said('sent_after_revocation', [spanText(after), refusals]),
      evidence: ({ count, items }) => ({ requests: count, secondsAfter: Math.round(after / 1000), endpoints: items }),
    };
  },
  examples: () => {
    const revoked = event(day(1), { kind: 'revoked' });
    const known = event(day(1) + 1_000, { kind: 'revoked', isKnown: true });
    return {
      finding: [
        story([told(), ordinary(1), revoked, use(day(1, 2))]),
        story([told(), ordinary(1), revoked, known, use(day(1) + MINUTE)]),
        story([told(), revoked, Array.from({ length: 6 }, (_, n) => denied(day(1, n + 1)))]),
      ],
      nothing: [
        story([told(), revoked, event(day(1, 1), { kind: 'restored' }), use(day(1, 2))]),
        story([told(), revoked, use(day(1) + MINUTE)]),
        story([told(), revoked, denied(day(1, 2))]),
      ],
      unknown: [story([told(), revoked, use(day(1, 2), { outcome: 'unknown', status: null })])],
    };
  },
});
