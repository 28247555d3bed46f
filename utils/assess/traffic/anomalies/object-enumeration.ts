import { API, ASVS5, cwe } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { endpointOf } from '../baseline';
import { day, denied, ordinary, story, times, told, use } from '../example';
import { longestBefore, type Runs, runOf, step } from '../runs';
import { said } from '../sentence';
import { MINUTE, spanText } from '../time';

const parameters = {
  distinct: 20,
  pause: 5,
  sequential: 0.7,
  refused: 0.3,
  larger: 4,
  many: 100,
};
const { distinct, pause, sequential, refused, larger, many } = parameters;

/** Objects one after the other by their numbers, or with many that are refused, are `medium`, new or refused ones `high`; merely many are `low`. */
export default defineAnomaly<Runs>({
  references: [cwe(639), API.objectAuthorization, ASVS5.dataAuthorization],
  parameters,
  ordered: true,
  start: () => ({ runs: [], longest: [] }),
  use({ use, usual, lacks }, memory) {
    if (use.object === null) return null;
    const endpoint = endpointOf(use);
    const run = runOf(memory, endpoint, use.at, pause * MINUTE);
    step(run, use.object, use.at, use.outcome === 'denied' || use.status === 404);
    if (run.count < distinct) return null;
    if (usual === null) return blind('usual', lacks);
    const before = longestBefore(memory, endpoint, use.at, pause * MINUTE);
    const share = run.steps / run.count;
    const failed = run.failed / run.count;
    const isOdd = share >= sequential || failed >= refused;
    if (run.count < larger * before || (!isOdd && run.count < many)) return null;
    // A job that goes through all its objects for the first time looks the same; with none refused, or at its usual program, less is said.
    const isNew = usual.names.endpoints.isNew(endpoint, use.at);
    const isWorse = failed >= refused || isNew;
    const isLarge = run.count >= many || before === 0;
    const severity = isOdd ? (isWorse ? 'high' : isLarge ? 'medium' : 'low') : 'low';
    const { count, from } = run;
    return {
      is: 'sign',
      severity,
      from,
      item: `${use.method} ${endpoint}`,
      what: () => said('objects', [count, endpoint, spanText(use.at - from), percent(share), percent(failed), before]),
      evidence: () => ({
        objects: count,
        seconds: Math.round((use.at - from) / 1000),
        sequential: share,
        refused: failed,
        longestBefore: before,
      }),
    };
  },
  examples: () => {
    const counting = (from: number) => times(40, from, 1_000, (at, n) => use(at, { object: `${500 + n}` }));
    return {
      finding: [
        story([told(), ordinary(20), counting(day(20, 9))]),
        story([told(), ordinary(20), times(40, day(20, 9), 1_000, (at, n) => denied(at, { object: `x${n}y` }))]),
      ],
      nothing: [
        story([told(), ordinary(20), times(40, day(20, 9), 1_000, (at) => use(at))]),
        story([told(), ordinary(20), times(15, day(20, 9), 1_000, (at, n) => use(at, { object: `${n}` }))]),
      ],
      unknown: [story([told(), ordinary(1), counting(day(1, 9))])],
    };
  },
});

const percent = (share: number) => `${Math.round(share * 100)} %`;
