import { API, ASVS5, cwe } from '../../references';
import { defineAnomaly } from '../anomaly';
import { agentOf, endpointOf } from '../baseline';
import { day, denied, event, ordinary, SUCCESSOR, story, told, use } from '../example';
import { counted } from '../sentence';
import { DAY, spanText } from '../time';

const parameters = {
  overlap: 1,
  late: 7,
};
const { overlap, late } = parameters;

/** For keys that people rotate: after a day with both in use `low`, after a week `medium`. Others: `use-after-rotation`. */
export default defineAnomaly({
  references: [cwe(324), ASVS5.secretsRotated, ASVS5.sessionEnd, API.authentication],
  parameters,
  use({ use, state, peer }) {
    const { replaced, by = '' } = state.ends;
    const role = state.known?.role ?? 'unknown';
    if (replaced === undefined || ['refresh', 'access', 'session'].includes(role)) return null;
    const after = use.at - replaced;
    if (after <= overlap * DAY || use.outcome !== 'ok') return null;
    const caller = use.agent === null ? (use.context ?? '') : agentOf(use.agent);
    const successor = peer(by);
    return {
      is: 'sign',
      severity: after > late * DAY ? 'medium' : 'low',
      item: `${caller} ${endpointOf(use)}`.trim(),
      what: ({ count }) =>
        successor
          ? counted('old_key_beside_new', count, [spanText(after), successor.own.uses])
          : counted('old_key', count, [spanText(after)]),
      evidence: ({ count, items }) => ({
        requests: count,
        daysAfter: Math.floor(after / DAY),
        replacedBy: by,
        stillUsedBy: items,
      }),
    };
  },
  examples: () => {
    const key = told({}, { role: 'api-key' });
    const replaced = event(day(1), { kind: 'replaced', by: SUCCESSOR });
    return {
      finding: [story([key, ordinary(1), replaced, use(day(3))]), story([key, replaced, use(day(9))])],
      nothing: [story([key, replaced, use(day(1, 5))]), story([key, replaced, denied(day(9))])],
      unknown: [],
    };
  },
});
