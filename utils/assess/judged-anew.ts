import type { RuleNotJudged } from '../model/investigation';
import type { HourOfUse } from '../model/ledger';
import type { Finding, SiteFacts } from '../model/report';
import { DAY, HOUR } from './traffic/time';

/** Signs within a day are one anomaly (`traffic/episodes.ts`): sooner it may still go on. */
const QUIET = DAY;
/** Requests with tokens that were judged since; our own figure. */
const ENOUGH = 20;

/** The rule judged all else. */
const IN_PART = 'unjudged_key_age';

export type JudgedAnew =
  | { readonly is: 'fixed'; readonly uses: number }
  /** `blind`: the rule could judge none of the tokens that were used. */
  | { readonly is: 'waiting' | 'blind'; readonly uses: number; readonly wanted: number };

/**
 * Whether what was done with a token has stopped: a day has passed since it was last seen, the site's tokens were sent in at least
 * twenty requests meanwhile, and the rule judged at least one of them and found nothing. Only whole hours after it count.
 */
export function judgedAnew(
  { rule, lastSeen }: Pick<Finding, 'rule' | 'lastSeen'>,
  { anomalies = [], notJudged = [], now }: Pick<SiteFacts, 'anomalies' | 'notJudged' | 'now'>,
  hours: readonly HourOfUse[],
): JudgedAnew {
  const last = Math.max(lastSeen, ...anomalies.flatMap((one) => (one.rule === rule ? one.to : [])));
  const since = hours.filter(({ hour }) => Date.parse(`${hour}:00Z`) >= Math.ceil(last / HOUR) * HOUR);
  const uses = since.reduce((sum, one) => sum + one.uses, 0);
  if (now - last < QUIET || uses < ENOUGH) return { is: 'waiting', uses, wanted: ENOUGH };
  const used = new Set(since.map(({ fingerprint }) => fingerprint)).size;
  const isBlind = (one: RuleNotJudged) => one.rule === rule && one.reason.key !== IN_PART;
  const blind = notJudged.reduce((sum, one) => sum + (isBlind(one) ? one.tokens : 0), 0);
  return blind >= used ? { is: 'blind', uses, wanted: ENOUGH } : { is: 'fixed', uses };
}
