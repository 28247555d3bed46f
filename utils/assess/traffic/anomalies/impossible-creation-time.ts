import { CLOCK_SKEW } from '../../power';
import { API, ASVS5, cwe, WSTG } from '../../references';
import { blind, defineAnomaly, type Sign } from '../anomaly';
import { day, story, told, use } from '../example';
import type { UseMoment } from '../moment';
import { said } from '../sentence';
import { MINUTE, SECOND, spanText } from '../time';

const parameters = {
  skew: CLOCK_SKEW / MINUTE,
  notable: 5,
};
const { skew, notable } = parameters;

/**
 * Created after its first use, or before the account or key that it belongs to. Within the leeway it is a clock that goes wrong
 * (`info`). It is compared with the clock that timed the uses. Since when there is a signing key a person may tell (`keysSince`).
 */
export default defineAnomaly({
  references: [cwe(345), WSTG.jwt, ASVS5.validity, API.authentication],
  parameters,
  use(moment) {
    const { state, options, use } = moment;
    const { facts } = state.known ?? {};
    if (facts?.issuedAt === undefined) return null;
    const { issuedAt, subjectSince, keyId, signingKey } = facts;
    if (issuedAt > use.at + skew * MINUTE) return sign(moment, 'medium', issuedAt - use.at, 'after_use');
    const key = signingKey ?? keyId ?? '';
    const keySince = Object.hasOwn(options.keysSince ?? {}, key) ? options.keysSince?.[key] : undefined;
    if (keySince !== undefined && issuedAt < keySince - skew * MINUTE)
      return sign(moment, 'high', keySince - issuedAt, 'before_key');
    if (subjectSince !== undefined && issuedAt < subjectSince - skew * MINUTE)
      return sign(moment, 'medium', subjectSince - issuedAt, 'before_account');
    if (issuedAt > use.at + notable * SECOND) return sign(moment, 'info', issuedAt - use.at, 'by_other_clock');
    return signingKey !== undefined && keySince === undefined ? blind('key_age') : null;
  },
  examples: () => ({
    finding: [
      story([told({ issuedAt: day(2) }), use(day(1))]),
      story([told({ issuedAt: day(0), subjectSince: day(1) }), use(day(2))]),
      story([told({ issuedAt: day(0), keyId: 'k1' }), use(day(2))], { options: { keysSince: { k1: day(1) } } }),
      story([told({ issuedAt: day(0), keyId: 'j', signingKey: 'k1' }), use(day(2))], {
        options: { keysSince: { k1: day(1) } },
      }),
      story([told({ issuedAt: day(1) + 40 * SECOND }), use(day(1))]),
    ],
    nothing: [
      story([told({ issuedAt: day(2), signingKey: 'k1' }), use(day(3))], { options: { keysSince: { k1: day(1) } } }),
      story([told({ issuedAt: day(0), subjectSince: day(0) - MINUTE }), use(day(0, 1))]),
      story([told({ issuedAt: day(1) + SECOND }), use(day(1))]),
      story([told(), use(day(1))]),
    ],
    unknown: [story([told({ issuedAt: day(0), signingKey: 'k1' }), use(day(0, 1))])],
  }),
});

function sign({ state }: UseMoment, severity: Sign['severity'], by: number, when: string): Sign {
  const issuedAt = state.known?.facts.issuedAt ?? 0;
  return {
    is: 'sign',
    severity,
    standing: true,
    what: () => said(`created_${when}`, [spanText(by)]),
    evidence: () => ({ createdAt: new Date(issuedAt).toISOString(), seconds: Math.round(by / SECOND) }),
  };
}
