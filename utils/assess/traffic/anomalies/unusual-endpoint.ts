import { API, ASVS5, cwe } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { endpointOf } from '../baseline';
import { day, ordinary, story, times, told, use } from '../example';
import { bySurprise, SURPRISE, strangerBits } from '../oddity';
import { isSensitive } from '../sensitive';
import { counted } from '../sentence';
import { HOUR } from '../time';

const parameters = {
  medium: SURPRISE.medium,
  sensitive: 3,
  many: 6,
  manyBits: 6,
};
const { sensitive, many, manyBits } = parameters;
const KEPT = 16;

interface Fresh {
  /** New endpoints of the last hour. */
  fresh: (readonly [endpoint: string, at: number])[];
}

/**
 * Apps gain endpoints and people find new screens: one new endpoint is `low`. What others of the same scope use, and what a
 * release just brought to several, hardly counts.
 */
export default defineAnomaly<Fresh>({
  references: [cwe(863), API.functionAuthorization, ASVS5.authorization],
  parameters,
  start: () => ({ fresh: [] }),
  use({ use, usual, odd, lacks, state, scope }, memory) {
    if (usual === null || odd === null) return blind('usual', lacks);
    if (usual.names.endpoints.isFull(use.at)) return blind('endpoints');
    const endpoint = endpointOf(use);
    if (odd.endpoint === 0) return null;
    memory.fresh = [
      ...memory.fresh.filter(([name, at]) => name !== endpoint && use.at - at < HOUR),
      [endpoint, use.at] as const,
    ].slice(-KEPT);
    const surprise =
      odd.endpoint +
      odd.destination / 2 +
      odd.hour +
      strangerBits(odd) / 2 +
      sensitive * Math.min(2, memory.fresh.filter(([name]) => isSensitive(name)).length) +
      (memory.fresh.length >= many ? manyBits : 0);
    const severity = bySurprise(surprise);
    if (severity === null) return null;
    const others = scope.others(endpoint, state.who);
    return {
      is: 'sign',
      severity,
      item: `${use.method} ${endpoint}`,
      what: ({ items, count }) =>
        items.length > 3
          ? counted('endpoints', count, [items.length, usual.uses, usual.days])
          : counted('endpoint', count, [items.join(', '), usual.uses, usual.days]),
      evidence: ({ items, count }) => ({
        requests: count,
        endpoints: items,
        usualEndpoints: usual.names.endpoints.usual(use.at),
        othersThatUseIt: others,
        surpriseBits: Math.round(surprise),
      }),
    };
  },
  examples: () => ({
    finding: [
      story([told(), ordinary(20), use(day(20, 9), { template: '/admin/users/export', object: null })]),
      story([told(), ordinary(20), times(12, day(20, 9), 5_000, (at, n) => use(at, { template: `/internal/v${n}` }))]),
    ],
    nothing: [
      story([told(), ordinary(20), use(day(20, 9), { template: '/profile' })]),
      story([
        told(),
        ordinary(
          20,
          {},
          40,
          Array.from({ length: 40 }, (_, n) => `/page-${n}`),
        ),
      ]),
    ],
    unknown: [story([told(), ordinary(2), use(day(2, 9), { template: '/admin/users/export' })])],
  }),
});
