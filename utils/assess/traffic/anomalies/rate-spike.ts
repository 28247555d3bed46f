import { API, ASVS5, cwe } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { kindOf } from '../baseline';
import { day, ordinary, story, times, told, use } from '../example';
import { said } from '../sentence';
import { poissonTail } from '../statistics';
import { HOUR, hourOf, hourText } from '../time';

const parameters = {
  least: 20,
  deviations: 4,
  times95: 3,
  tail: -8,
  spread: 0.4,
  harm: 100,
  record: 5,
};
const { least, deviations, times95, tail, spread, record, harm } = parameters;

/** More than is usual at this hour alone is `info`, more than ever `low`; far above all of five weeks is `medium`, with writes or refusals `high`. */
export default defineAnomaly({
  references: [cwe(799), API.resources, ASVS5.antiAutomation],
  parameters,
  ordered: true,
  use({ use, usual, lacks, state }) {
    if (usual === null) return blind('usual', lacks);
    const { at } = use;
    const count = usual.hours.count(at) + 1;
    if (count < least) return null;
    const hour = usual.hours.usual(at, usual.first);
    if (hour === null) return blind('hours');
    const { median, deviation, high, low, most, by, peak } = hour;
    const mean = Math.max(high, 1);
    if (count <= median + deviations * deviation || count <= times95 * mean) return null;
    if (poissonTail(count, mean) > tail) return null;
    const isRecord =
      count > most && count >= harm && Math.log(count) > peak.middle + record * Math.max(peak.spread, spread);
    const throttled = state.recent.filter((one) => one.outcome === 'denied' && hourOf(one.at) === hourOf(at)).length;
    const isHarmful = throttled > 0 || kindOf(use.method) !== 'read';
    const severity = isRecord ? (isHarmful ? 'high' : 'medium') : count > most ? 'low' : 'info';
    return {
      is: 'sign',
      severity,
      from: hourOf(at) * HOUR,
      item: hourText(at),
      what: () => said(`rate_spike${high === 0 ? '_none' : ''}_${by}`, [count, hourText(at), low, high, most]),
      evidence: ({ items }) => ({ requests: count, usualLow: low, usualHigh: high, median, most, by, hours: items }),
    };
  },
  examples: () => {
    const many = times(400, day(20, 9), 8_000, (at) => use(at));
    return {
      finding: [
        story([told(), ordinary(20), many]),
        story([told(), ordinary(26), times(60, day(26, 3), 9_000, (at) => use(at))]),
      ],
      nothing: [
        story([told(), ordinary(20)]),
        story([told(), ordinary(20, {}, 400), times(80, day(20, 9), 8_000, (at) => use(at))]),
      ],
      unknown: [story([told(), ordinary(2), times(400, day(2, 9), 8_000, (at) => use(at))])],
    };
  },
});
