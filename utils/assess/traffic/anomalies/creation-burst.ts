import { fingerprint } from '../../example';
import { API, ASVS5, cwe } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { day, story, times, told } from '../example';
import { said } from '../sentence';
import { poissonTail } from '../statistics';
import { DAY, HOUR, hourOf, hourText } from '../time';

const parameters = {
  least: 10,
  times95: 3,
  record: 2,
  tail: -8,
  learnt: 3,
};
const { least, times95, record, tail, learnt } = parameters;

interface Burst {
  /** The token at which the burst is told. */
  about: string;
}

export default defineAnomaly<Burst>({
  references: [cwe(799), ASVS5.antiAutomation, API.authentication],
  parameters,
  start: () => ({ about: '' }),
  known({ known, line, isFirst, at, peer }, memory) {
    if (!isFirst || line === null) return null;
    const created = known.facts.issuedAt ?? at;
    const count = line.created.count(created) + 1;
    if (count < least) return null;
    if (line.firstCreated < 0 || created - line.firstCreated < learnt * DAY) return blind('young_subject', [learnt]);
    const usual = line.created.usual(created, line.firstCreated);
    if (usual === null) return blind('hours');
    const { high, most, low, by } = usual;
    if (count <= times95 * Math.max(high, 1) || count <= record * most) return null;
    if (poissonTail(count, Math.max(high, 1)) > tail) return null;
    // All tokens of one burst are one anomaly: it stands at the first that was over the line.
    memory.about = (peer(line.lastToken)?.memory['creation-burst'] as Burst | undefined)?.about || known.token;
    return {
      is: 'sign',
      about: memory.about,
      severity: 'medium',
      from: hourOf(created) * HOUR,
      what: () => said(`creation_burst_${by}`, [count, hourText(created), low, high, most]),
      evidence: () => ({ created: count, usualHigh: high, most }),
    };
  },
  examples: () => {
    const made = (at: number, n: number) => told({ subject: 'u1', issuedAt: at }, { token: fingerprint(n + 10) });
    const daily = times(10, day(0, 9), DAY, made);
    return {
      finding: [
        story([daily, times(20, day(10, 3), 60_000, (at, n) => made(at, n + 100))]),
        story([daily, times(40, day(10, 3), 30_000, (at, n) => made(at, n + 100))]),
      ],
      nothing: [story([daily]), story([daily, times(5, day(10, 3), 60_000, (at, n) => made(at, n + 100))])],
      unknown: [story([times(20, day(0, 3), 60_000, made)])],
    };
  },
});
