import type { Sighting, Token, Use } from '../model/ledger';
import { WHOLE } from './judged';
import type { Judged, SiteRecord } from './store';
import type { AnomalyRow, JudgedRow, JudgedSite, SiteRow } from './tables';

interface Rows {
  readonly tokens: readonly Token[];
  readonly sightings: readonly Sighting[];
  readonly uses: readonly Use[];
  readonly row: SiteRow | undefined;
  readonly found: readonly AnomalyRow[];
  readonly whole: JudgedRow | undefined;
}

/** What a store's rows of one site say of it. */
export function siteRecord({ tokens, sightings, uses, row, found, whole }: Rows): SiteRecord {
  const { requestsWatched = 0, firstAt = null, logouts = [], trials = [], logins = [] } = row ?? {};
  const anomalies = found.map(({ anomaly }) => anomaly);
  const { notJudged = [], clockSkew = null } = (whole?.record ?? {}) as Partial<JudgedSite>;
  const spoken = new Map(Object.entries(row?.protocols ?? {}));
  const reached = uses.map((use) => {
    const protocols = spoken.get(use.destination);
    return protocols ? { ...use, protocols } : use;
  });
  return {
    tokens,
    sightings,
    uses: reached,
    logouts,
    trials,
    logins,
    anomalies,
    notJudged,
    clockSkew,
    requestsWatched,
    firstAt,
  };
}

export function judgedOf(rows: readonly JudgedRow[]): Judged | null {
  const records = Object.fromEntries(rows.map(({ id, record }) => [id, record]));
  const { [WHOLE]: whole, ...own } = records;
  return whole === undefined ? null : { ...(whole as JudgedSite), records: own };
}
