import { siteOfHost } from '../../../lib/site';
import { API, ASVS5, cwe } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { day, ordinary, story, told, use } from '../example';
import { SETTLING } from '../names';
import { counted } from '../sentence';

const parameters = {
  others: 2,
  requests: 20,
};
const { others, requests } = parameters;

/** Another host of the same site is no third party. What the token's own audience names is meant. */
export default defineAnomaly({
  references: [cwe(201), ASVS5.untrusted, ASVS5.tokensWhereNeeded, API.consumption],
  parameters,
  use({ use, state, line, scope }) {
    const usual = state.own.uses >= requests ? state.own : (line?.usual ?? state.own);
    if (usual.uses < requests || use.at - usual.first < SETTLING) return blind('few_requests', [requests]);
    const { destinations } = usual.names;
    if (!destinations.isNew(use.destination, use.at)) return null;
    const site = ownerOf(use.destination);
    if (site === null) return null;
    if (destinations.isFull(use.at)) return blind('destinations');
    const known = destinations.usual(use.at, 16);
    if (known.some((one) => ownerOf(one) === site) || site === state.scope) return null;
    const audience = state.known?.facts.audience ?? [];
    if (audience.some((one) => one === use.destination || ownerOf(one) === site)) return null;
    const isShared = scope.others(use.destination, state.who) >= others;
    return {
      is: 'sign',
      severity: isShared ? 'low' : use.outcome === 'ok' || use.outcome === 'unknown' ? 'high' : 'medium',
      item: use.destination,
      what: ({ count, items }) => counted('new_recipient', count, [items.join(', '), known.slice(0, 5).join(', ')]),
      evidence: ({ count, items }) => ({ requests: count, recipients: items, usualDestinations: known.slice(0, 5) }),
    };
  },
  examples: () => ({
    finding: [
      story([told(), ordinary(3), use(day(3), { destination: 'https://collect.example.net' })]),
      story([
        told(),
        ordinary(3, { destination: 'api.example.com' }),
        use(day(3), { destination: 'evil.example.net' }),
      ]),
    ],
    nothing: [
      story([told(), ordinary(3), use(day(3), { destination: 'https://files.example.com' })]),
      story([
        told({ audience: ['https://partner.example.org'] }),
        ordinary(3),
        use(day(3), { destination: 'https://partner.example.org' }),
      ]),
    ],
    unknown: [story([told(), use(day(0)), use(day(0, 1), { destination: 'https://collect.example.net' })])],
  }),
});

/** Registrable domain of an origin or a host; null for the name of a service, an address and a local host. */
function ownerOf(destination: string): string | null {
  const url = destination.includes('://') ? destination : `https://${destination}`;
  return URL.canParse(url) ? siteOfHost(new URL(url).hostname) : null;
}
