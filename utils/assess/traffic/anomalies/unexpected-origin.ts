import { siteOfHost } from '../../../lib/site';
import { API, ASVS5, cwe } from '../../references';
import { defineAnomaly } from '../anomaly';
import { day, event, ordinary, story, told } from '../example';
import { SETTLING } from '../names';
import { said } from '../sentence';

const parameters = {
  settling: SETTLING / 3_600_000,
};

/** The same site elsewhere is `low`, another environment `high`, another site `medium`. */
export default defineAnomaly({
  references: [cwe(522), ASVS5.tokensWhereNeeded, ASVS5.production, API.misconfiguration],
  parameters,
  event({ event, state, at }) {
    if (event.kind !== 'stored') return null;
    const { origins } = state;
    const known = origins.usual(at);
    if (known.length === 0 || !origins.isNew(event.origin, at)) return null;
    const isSameSite = known.some((one) => hostSite(one) === hostSite(event.origin));
    const from = known[0] ?? '';
    const environments = [environmentOf(from), environmentOf(event.origin)];
    const crosses = environments[0] !== environments[1];
    return {
      is: 'sign',
      severity: crosses ? 'high' : isSameSite ? 'low' : 'medium',
      item: event.origin,
      what: ({ items }) =>
        said(crosses ? 'other_environment' : 'other_origin', [
          items.join(', '),
          known.join(', '),
          ...(crosses ? [environments[1] ?? '', environments[0] ?? ''] : []),
        ]),
      evidence: ({ items }) => ({ origins: items, usualOrigins: known, environments }),
    };
  },
  examples: () => {
    const first = event(day(0, 9), { kind: 'stored', origin: 'https://app.example.com' });
    return {
      finding: [
        story([told(), first, ordinary(3), event(day(3), { kind: 'stored', origin: 'https://staging.example.com' })]),
        story([told(), first, event(day(3), { kind: 'stored', origin: 'https://other.example.org' })]),
      ],
      nothing: [
        story([told(), first, event(day(3), { kind: 'stored', origin: 'https://app.example.com' })]),
        story([told(), first, event(day(0, 10), { kind: 'stored', origin: 'https://login.example.com' })]),
      ],
      unknown: [],
    };
  },
});

const LABEL =
  /(?:^|[.-])(dev|develop|development|test|testing|qa|uat|stage|staging|stg|preprod|sandbox|demo|preview|local)(?=[.\d-]|$)/i;

function environmentOf(origin: string): string {
  const host = hostOf(origin);
  if (host === 'localhost' || /^(?:127\.|10\.|192\.168\.)/.test(host)) return 'local';
  return LABEL.exec(host.split('.').slice(0, -1).join('.'))?.[1]?.toLowerCase() ?? 'production';
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).hostname : origin);

function hostSite(origin: string): string {
  const host = hostOf(origin);
  return siteOfHost(host) ?? host;
}
