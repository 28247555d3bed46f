import { API, ASVS5, cwe } from '../../references';
import { defineAnomaly } from '../anomaly';
import { day, ordinary, story, told, use } from '../example';
import { strangerBits } from '../oddity';
import { said } from '../sentence';
import { DAY, spanText } from '../time';

const parameters = {
  quiet: 14,
  long: 60,
  gaps: 2,
  strange: 3,
};
const { quiet, long, gaps, strange } = parameters;

/** After a holiday it is `low`; with something new, or after two months, `medium`; with both, or much that is new, `high`. */
export default defineAnomaly({
  references: [cwe(613), ASVS5.suspicious, API.authentication],
  parameters,
  ordered: true,
  use({ use, state, odd }) {
    const { own } = state;
    if (own.uses === 0) return null;
    const pause = use.at - own.last;
    if (pause < quiet * DAY || pause < gaps * own.longestGap) return null;
    const news = odd === null ? 0 : strangerBits(odd) + odd.endpoint + odd.kind;
    const isStrange = news >= strange;
    const isLong = pause >= long * DAY;
    const { longestGap } = own;
    return {
      is: 'sign',
      severity: (isStrange && isLong) || news >= 2 * strange ? 'high' : isStrange || isLong ? 'medium' : 'low',
      what: () => said('dormant', [spanText(pause), spanText(longestGap)]),
      evidence: () => ({
        quietDays: Math.floor(pause / DAY),
        longestPauseDays: Math.floor(longestGap / DAY),
        newBits: Math.round(news),
      }),
    };
  },
  examples: () => ({
    finding: [
      story([told(), ordinary(10), use(day(40, 9))]),
      story([told(), ordinary(10), use(day(40, 9), { client: '198.51.100.9', agent: 'curl/8.5' })]),
    ],
    nothing: [
      story([told(), ordinary(10), use(day(15, 9))]),
      story([told(), use(day(0)), use(day(30)), use(day(60)), use(day(91))].slice(0, 2)),
    ],
    unknown: [],
  }),
});
