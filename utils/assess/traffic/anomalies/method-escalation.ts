import { API, ASVS5, cwe } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { endpointOf, kindOf } from '../baseline';
import { day, ordinary, story, times, told, use } from '../example';
import { bySurprise, strangerBits } from '../oddity';
import { counted } from '../sentence';
import { DAY } from '../time';

const parameters = {
  reads: 500,
  writes: 3,
  escalated: 6,
  settled: 7,
};
const { reads, writes, escalated, settled } = parameters;

/** One write of a person who reads is `low`; several, or a deletion, of a token that is known to read are `medium`. */
export default defineAnomaly({
  references: [cwe(863), API.functionAuthorization, ASVS5.authorization],
  parameters,
  use({ use, usual, odd, lacks, state }) {
    const kind = kindOf(use.method);
    if (kind === 'read') return null;
    if (usual === null || odd === null) return blind('usual', lacks);
    const { kinds } = usual.names;
    if (!kinds.isNew('write', use.at) || !kinds.isNew('delete', use.at)) return null;
    if (kinds.isNew('read', use.at)) return null;
    const isReader = kinds.weight('read', use.at) >= reads;
    const before = state.episodes['method-escalation'];
    const isSeveral =
      kind === 'delete' || (before !== undefined && use.at - before.to < DAY && before.count + 1 >= writes);
    const firstRead = usual.names.endpoints.first(endpointOf(use));
    const isLongRead = firstRead !== null && use.at - firstRead >= settled * DAY;
    const surprise =
      odd.kind + strangerBits(odd) / 2 + odd.hour + (isReader && isSeveral && isLongRead ? escalated : 0);
    const severity = use.outcome === 'denied' ? 'low' : bySurprise(surprise);
    if (severity === null) return null;
    return {
      is: 'sign',
      severity,
      item: `${use.method} ${endpointOf(use)}`,
      what: ({ count, items }) => counted('writes', count, [items.slice(0, 3).join(', '), usual.uses]),
      evidence: ({ count, items }) => ({
        writes: count,
        endpoints: items,
        requestsBefore: usual.uses,
        days: usual.days,
      }),
    };
  },
  examples: () => ({
    finding: [
      story([told(), ordinary(20), times(4, day(20, 9), 60_000, (at) => use(at, { method: 'POST' }))]),
      story([told(), ordinary(20), use(day(20, 9), { method: 'DELETE' })]),
    ],
    nothing: [
      story([told(), ordinary(20), use(day(20, 9), { method: 'HEAD' })]),
      story([told(), ordinary(20, { method: 'POST' }), use(day(20, 9), { method: 'PUT' })]),
    ],
    unknown: [story([told(), ordinary(2), use(day(2, 9), { method: 'POST' })])],
  }),
});
