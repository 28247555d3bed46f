import type { Case } from '../model/case';
import type { RuleNotJudged } from '../model/investigation';
import type { KeptFile, KeptToken } from '../model/kept-file';
import type { Logout, PendingLeaf, Reads, Sighting, Token, Trial, Use } from '../model/ledger';
import type { Login } from '../model/login';
import type { Anomaly } from '../model/traffic';
import { anomalyKey, dayKey, type Key, leafKey, sightingKey, slotKey, tokenKey, useKey } from './keys';
import { Table } from './table';

/** A pending leaf with its last sight; `at` is its first. `removedAt` is set while it no longer lies there. */
export interface LeafRow extends PendingLeaf {
  readonly lastAt: number;
  readonly removedAt: number | null;
  readonly reads?: Reads;
}

/** A request that carried a token, until its answer is no longer to be expected. `uses` are keys of the use rows. */
export interface OpenRequest {
  readonly site: string;
  readonly requestId: string;
  readonly fingerprint: string;
  /** Number of the entry that wrote this, and the time in it. */
  readonly seq: number;
  readonly at: number;
  readonly answered: boolean;
  readonly uses: readonly Key[];
}

/** Requests whose ids have the same hash. */
export interface InflightRow {
  readonly bucket: string;
  readonly requests: readonly OpenRequest[];
}

export interface SiteRow {
  readonly site: string;
  readonly firstAt: number;
  readonly requestsWatched: number;
  /** The last ones, the newest last. */
  readonly logouts?: readonly Logout[];
  readonly trials?: readonly Trial[];
  readonly logins?: readonly Login[];
  /** Over which protocols requests reach each origin, the last one first. */
  readonly protocols?: Readonly<Record<string, readonly string[]>>;
}

/** Uses of a token on one day, in UTC. `counts`: by the hour those that were made, were denied, have failed; 72 numbers. */
export interface DayRow {
  readonly site: string;
  readonly fingerprint: string;
  /** `2026-11-28` */
  readonly day: string;
  readonly counts: readonly number[];
}

/** What the judge over traffic found at a site. */
export interface AnomalyRow {
  readonly site: string;
  readonly anomaly: Anomaly;
}

/** One record of the judge's state. The one that stands for the whole site has the id `site`. */
export interface JudgedRow {
  readonly site: string;
  readonly id: string;
  readonly record: unknown;
}

/** What is known of the judging of a site as a whole. `upTo` is the number of the last entry that was judged. */
export interface JudgedSite {
  readonly upTo: number;
  /** What goes over from one batch of entries to the next, as whoever feeds the judge has made it. */
  readonly rest: unknown;
  readonly notJudged: readonly RuleNotJudged[];
  /** By how much the clocks of its servers are ahead of ours, milliseconds; null where that is not known. */
  readonly clockSkew: number | null;
}

/** Highest batch number stored of one bridge, and when. */
export interface SourceRow {
  readonly id: string;
  readonly seq: number;
  readonly at: number;
}

/** After so long a silent bridge is forgotten: its worker's end it outlives by seconds, a frozen page by days. Milliseconds. */
export const SOURCE_AGE = 30 * 86_400_000;

/** Everything beside the chain. Groups: sightings and leaves that still lie there by slot, leaves also by token. */
export interface Tables {
  readonly tokens: Table<Token>;
  readonly sightings: Table<Sighting>;
  readonly uses: Table<Use>;
  readonly leaves: Table<LeafRow>;
  readonly inflight: Table<InflightRow>;
  readonly sites: Table<SiteRow>;
  readonly sources: Table<SourceRow>;
  readonly days: Table<DayRow>;
  readonly anomalies: Table<AnomalyRow>;
  readonly judged: Table<JudgedRow>;
  readonly cases: Table<Case>;
  readonly files: Table<KeptFile>;
  readonly fileTokens: Table<KeptToken>;
}

/** Tables whose keys begin with the site, or with what stands for a file. */
export const OF_SITE = [
  'tokens',
  'sightings',
  'uses',
  'leaves',
  'sites',
  'days',
  'anomalies',
  'judged',
  'files',
  'fileTokens',
] as const;
export const TABLES = [...OF_SITE, 'inflight', 'sources', 'cases'] as const;

export function makeTables(): Tables {
  return {
    tokens: new Table<Token>(tokenKey),
    sightings: new Table<Sighting>(sightingKey, (row) => (row.removedAt === null ? [slotKey(row.site, row)] : [])),
    uses: new Table<Use>(useKey),
    leaves: new Table<LeafRow>(leafKey, (row) => [
      tokenKey(row),
      ...(row.removedAt === null ? [slotKey(row.site, row.sighting)] : []),
    ]),
    inflight: new Table<InflightRow>(({ bucket }) => [bucket]),
    sites: new Table<SiteRow>(({ site }) => [site]),
    sources: new Table<SourceRow>(({ id }) => [id]),
    days: new Table<DayRow>(dayKey),
    anomalies: new Table<AnomalyRow>(anomalyKey, ({ site }) => [[site]]),
    judged: new Table<JudgedRow>(({ site, id }) => [site, id]),
    cases: new Table<Case>(({ id }) => [id]),
    files: new Table<KeptFile>(({ site }) => [site]),
    fileTokens: new Table<KeptToken>(tokenKey),
  };
}
