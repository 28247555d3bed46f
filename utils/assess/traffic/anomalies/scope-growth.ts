import type { TrafficToken } from '../../../model/traffic';
import { API, ASVS5, cwe } from '../../references';
import { defineAnomaly } from '../anomaly';
import { day, SUCCESSOR, story, told, use } from '../example';
import { said } from '../sentence';

const parameters = {
  many: 5,
};
const { many } = parameters;

/** Consent to one thing more is `low`; rights that rule over others are `high`, many at once `medium`. */
export default defineAnomaly({
  references: [cwe(269), ASVS5.leastScopes, API.functionAuthorization],
  parameters,
  known({ known, line, isFirst, state }) {
    const scopes = known.facts.scopes ?? [];
    if (line === null || !isFirst || line.tokens === 0 || line.scopes.length === 0) return null;
    const gained = scopes.filter((one) => !line.scopes.includes(one));
    if (gained.length === 0) return null;
    const mighty = gained.filter(isMighty);
    // Who could do everything before has not gained by a name for a part of it.
    const hadAll = line.scopes.some(isMighty);
    const severity = mighty.length > 0 && !hadAll ? 'high' : gained.length >= many ? 'medium' : 'low';
    const before = [...line.scopes];
    return {
      is: 'sign',
      severity,
      item: gained.join(' ').slice(0, 200),
      what: () => said('scope_growth', [gained.slice(0, 5).join(', '), line.tokens, before.slice(0, 5).join(', ')]),
      evidence: () => ({
        gained,
        before: before.slice(0, 20),
        tokensBefore: line.tokens,
        subject: subjectOf(state.known ?? known),
      }),
    };
  },
  examples: () => {
    const next = (scopes: readonly string[], subject = 'u1') => told({ subject, scopes }, { token: SUCCESSOR });
    const first = [told({ subject: 'u1', scopes: ['orders:read'] }), use(day(0, 9))];
    return {
      finding: [story([first, next(['orders:read', 'admin'])]), story([first, next(['orders:read', 'orders:write'])])],
      nothing: [story([first, next(['orders:read'])]), story([first, next(['admin'], 'u2')])],
      unknown: [],
    };
  },
});

const isMighty = (scope: string) =>
  /(?:^|[^a-z])(?:\*|admin\w*|owner|root|superuser|sudo|manage\w*|impersonat\w*|all|full_?control|full_?access|realm-management|service_role)(?:$|[^a-z])/i.test(
    scope,
  );

const subjectOf = ({ facts }: TrafficToken) => facts.subject ?? '';
