import { API, ASVS5, cwe } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { endpointOf } from '../baseline';
import { day, denied, ordinary, story, times, told, use } from '../example';
import { said } from '../sentence';
import { bits } from '../statistics';
import { MINUTE } from '../time';

const parameters = {
  window: 10,
  failures: 5,
  targets: 3,
  outage: 2,
  variety: 1,
};
const { window, failures, targets, outage, variety } = parameters;

/**
 * Refusals of what this token is usually refused, and of what it usually uses (the server's fault, or a token just before its
 * refresh), are not counted: who tries doors tries new ones.
 */
export default defineAnomaly({
  references: [cwe(307), cwe(863), API.objectAuthorization, API.functionAuthorization, ASVS5.authorizationLog],
  parameters,
  ordered: true,
  // The refusals that count most are soon no longer among the last uses.
  start: () => ({ refused: 0, tried: 0, at: 0 }),
  use({ use, usual, lacks, state, scope }, memory) {
    if (use.outcome !== 'ok') return use.outcome === 'unknown' ? blind('status') : null;
    const since = use.at - window * MINUTE;
    const refused = state.recent.filter((one) => one.outcome === 'denied' && one.at >= since);
    if (refused.length < failures) return null;
    if (usual === null) return blind('usual', lacks);
    const { refused: usually, endpoints } = usual.names;
    const news = refused.filter(({ endpoint, object }) =>
      object === null ? endpoints.isNew(endpoint, use.at) : usually.isNew(endpoint, use.at),
    );
    const tried = new Set(news.map(({ endpoint, object }) => `${endpoint} ${object ?? ''}`));
    if (news.length < failures || tried.size < targets) return null;
    // Several of its usual endpoints refuse at once: that is the server, or the end of the token.
    const ordinary = new Set(
      refused.filter((one) => !endpoints.isNew(one.endpoint, use.at)).map((one) => one.endpoint),
    );
    if (ordinary.size > 1) return null;
    const endpoint = endpointOf(use);
    const isSibling = news.some((one) => one.endpoint === endpoint || stem(one.endpoint) === stem(endpoint));
    if (!isSibling || scope.deniedOthers(state.who, use.at) >= outage) return null;
    const isNew = endpoints.isNew(endpoint, use.at);
    if (memory.at < since) Object.assign(memory, { refused: 0, tried: 0 });
    memory.refused = Math.max(memory.refused, news.length);
    memory.tried = Math.max(memory.tried, tried.size);
    memory.at = use.at;
    const { refused: most, tried: doors } = memory;
    const isFound = isNew || news.some((one) => one.endpoint === endpoint);
    return {
      is: 'sign',
      severity: isFound && bits(endpoints.newness()) >= variety ? 'high' : 'low',
      from: news[0]?.at ?? use.at,
      item: `${use.method} ${endpoint}`,
      what: ({ items }) => said('refused_then_in', [most, doors, window, items.slice(0, 3).join(', ')]),
      evidence: ({ items }) => ({
        refused: most,
        tried: doors,
        opened: items,
        examples: [...tried].slice(0, 5),
      }),
    };
  },
  examples: () => {
    const doors = (at: number, n: number) => denied(at, { template: `/admin/part-${n}`, object: null });
    return {
      finding: [
        story([
          told(),
          ordinary(20),
          times(6, day(20, 9), 5_000, doors),
          use(day(20, 9) + 40_000, { template: '/admin/part-9', object: null }),
        ]),
        story([
          told(),
          ordinary(20),
          times(8, day(20, 9), 5_000, (at, n) => denied(at, { object: `${n}` })),
          use(day(20, 9) + 50_000, { object: '9' }),
        ]),
      ],
      nothing: [
        story([told(), ordinary(20), times(6, day(20, 9), 5_000, doors)]),
        story([
          told(),
          ordinary(20),
          times(6, day(20, 9), 5_000, (at) => denied(at, { template: '/orders', object: null })),
          use(day(20, 9) + 40_000),
        ]),
      ],
      unknown: [
        story([told(), times(6, day(0, 9), 5_000, doors), use(day(0, 9) + 40_000, { template: '/admin/part-9' })]),
      ],
    };
  },
});

/** Host and first segment of the path. */
const stem = (endpoint: string) => /^(?:[a-z]+:\/\/)?[^/]*\/?[^/]*/i.exec(endpoint)?.[0] ?? endpoint;
