import { fingerprint } from '../../example';
import { API, ASVS5, cwe } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { day, ordinary, story, told } from '../example';
import { said } from '../sentence';
import { bits } from '../statistics';
import { hourText } from '../time';

const parameters = {
  rare: 0.05,
};
const { rare } = parameters;

/** Working hours are those in which the subject was seen, learnt by the hour of UTC, and work days are those of UTC. Never more than `low`: R-BEH-10. */
export default defineAnomaly({
  references: [cwe(613), ASVS5.suspicious, API.authentication],
  parameters,
  known({ known, line, isFirst }) {
    const created = known.facts.issuedAt;
    if (!isFirst || created === undefined || line === null || line.tokens === 0) return null;
    const lacks = line.usual.lacks(created);
    if (lacks !== null) return blind('usual', lacks);
    const probability = line.usual.hours.probability(created, line.usual.first);
    if (probability >= rare) return null;
    return {
      is: 'sign',
      severity: 'low',
      from: created,
      what: () => said('outside_working_hours', [hourText(created), Math.round(probability * 100)]),
      evidence: () => ({
        createdAt: new Date(created).toISOString(),
        share: Number(probability.toFixed(3)),
        bits: Math.round(bits(probability)),
      }),
    };
  },
  examples: () => {
    const made = (at: number) => told({ subject: 'u1', issuedAt: at }, { token: fingerprint(9) });
    const before = [told({ subject: 'u1' }), ordinary(27)];
    return {
      finding: [story([before, made(day(28, 3))]), story([before, made(day(28, 2))])],
      nothing: [
        story([before, made(day(28, 10))]),
        story([before, told({ subject: 'u2', issuedAt: day(28, 3) }, { token: fingerprint(9) })]),
      ],
      unknown: [story([told({ subject: 'u1' }), ordinary(2), made(day(3, 3))])],
    };
  },
});
