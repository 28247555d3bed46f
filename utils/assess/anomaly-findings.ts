import type { Token } from '../model/ledger';
import type { Finding, SiteFacts } from '../model/report';
import type { Location } from '../model/surface';
import type { Anomaly } from '../model/traffic';
import { isAtRest } from './correlate';
import { findingId } from './finding-id';
import { isJudged, policed } from './policy';
import { anomalies } from './traffic/anomalies';
import { DAY } from './traffic/time';
import { severityRank } from './weigh';

/** What ended longer ago is history: it stays among the anomalies and is no finding any more. */
const CURRENT = 30 * DAY;
/** `token-survives-logout` says it, with what else the logout left. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['use-after-logout']);
/** What to do is the same for all of them: find out who it was. */
export const PLAYBOOK = 'find-out-who-used-it';

/** Anomalies of `medium` and more as findings. What is milder is a hint beside them and does not make a verdict. */
export function anomalyFindings(facts: SiteFacts): readonly Finding[] {
  const tokens = new Map(facts.tokens.map((token) => [token.fingerprint, token]));
  const newest = new Map<string, Finding>();
  for (const anomaly of facts.anomalies ?? []) {
    const token = tokens.get(anomaly.token);
    const isGrave = severityRank(anomaly.severity) <= severityRank('medium');
    const isCurrent = facts.now - anomaly.to <= CURRENT;
    if (!token || !isGrave || !isCurrent || TOLD_ELSEWHERE.has(anomaly.rule)) continue;
    if (!isJudged(anomaly.rule, {}, facts.policy)) continue;
    const finding = findingOf(anomaly, token, facts);
    const known = newest.get(finding.id);
    if (known === undefined || isWorse(finding, known)) newest.set(finding.id, finding);
  }
  return [...newest.values()];
}

function findingOf({ rule, severity, from, to, what }: Anomaly, token: Token, facts: SiteFacts): Finding {
  const { site } = facts;
  const location = placeOf(token, facts);
  const { surface, key } = location;
  const said = {
    kind: 'risk',
    severity,
    confidence: 'firm',
    message: what,
  } as const;
  const verdict = policed(rule, said, token, facts);
  return {
    id: findingId({ rule, site, surface, key, sink: null }),
    rule,
    ...said,
    ...(verdict.kind === 'risk' && verdict.severity !== severity
      ? { severity: verdict.severity, ruleSeverity: severity }
      : {}),
    site,
    location,
    tokens: [token.fingerprint],
    sink: null,
    playbook: PLAYBOOK,
    references: anomalies.get(rule)?.references ?? [],
    firstSeen: from,
    lastSeen: to,
    count: 1,
  };
}

/** Where it lies, or lay, or else where it is sent. */
function placeOf({ fingerprint }: Token, { sightings, uses, site }: SiteFacts): Location {
  const own = sightings.filter((one) => one.fingerprint === fingerprint);
  const place = own.find((one) => one.removedAt === null && isAtRest(one.surface)) ?? own[0];
  if (place) return { origin: place.origin, surface: place.surface, key: place.key, path: place.path };
  const use = uses.find((one) => one.fingerprint === fingerprint);
  return { origin: use?.destination ?? `https://${site}`, surface: 'request-header', key: use?.name ?? '', path: '' };
}

const isWorse = (a: Finding, b: Finding): boolean =>
  severityRank(a.severity) - severityRank(b.severity) < 0 || (a.severity === b.severity && a.lastSeen > b.lastSeen);
