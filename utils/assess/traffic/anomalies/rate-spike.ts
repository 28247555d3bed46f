import { API, ASVS5, cwe } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { kindOf } from '../baseline';
import { day, ordinary, story, times, told, use } from '../example';
import { said } from '../sentence';
import { poissonTail } from '../statistics';
import { HOUR, hourOf, hourText } from '../time';

const parameters = {
  least: { value: 20, unit: 'requests', source: 'R-BEH-02' },
  deviations: {
    value: 4,
    unit: 'scaled MAD above the median',
    source: 'R-BEH-02, robust in place of mean and deviation',
  },
  times95: { value: 3, unit: 'times the 95th percentile', source: 'R-BEH-02' },
  tail: {
    value: -8,
    unit: 'log10 of the Poisson tail',
    source: '720 hours × 100 tokens a month: less than one in 1000 months',
  },
  spread: {
    value: 0.4,
    unit: 'least deviation of log peaks',
    source: 'A token as steady as a clock may still do half as much again',
  },
  harm: {
    value: 100,
    unit: 'requests',
    source: 'A monthly clean-up is smaller, a copy of data larger; simulation, seeds 1 to 20',
  },
  record: { value: 5, unit: 'deviations of the log of the busiest hour of a day', source: 'Simulation, seeds 1 to 20' },
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
    if (count < least.value) return null;
    const hour = usual.hours.usual(at, usual.first);
    if (hour === null) return blind('hours');
    const { median, deviation, high, low, most, by, peak } = hour;
    const mean = Math.max(high, 1);
    if (count <= median + deviations.value * deviation || count <= times95.value * mean) return null;
    if (poissonTail(count, mean) > tail.value) return null;
    const isRecord =
      count > most &&
      count >= harm.value &&
      Math.log(count) > peak.middle + record.value * Math.max(peak.spread, spread.value);
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
