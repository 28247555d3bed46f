import type { Case } from '../model/case';
import type { Logout, PendingLeaf, Reads, Sighting, Token, Trial, Use } from '../model/ledger';
import { inflightKey, type Key, leafKey, sightingKey, slotKey, tokenKey, useKey } from './keys';
import { Table } from './table';

/** A pending leaf with its last sight; `at` is its first. `removedAt` is set while it no longer lies there. */
export interface LeafRow extends PendingLeaf {
  readonly lastAt: number;
  readonly removedAt: number | null;
  readonly reads?: Reads;
}

/** A request that carried a token, until its answer is no longer to be expected. `uses` are keys of the use rows. */
export interface InflightRow {
  readonly site: string;
  readonly requestId: string;
  readonly fingerprint: string;
  /** Number of the entry that wrote this row, and the time in it. */
  readonly seq: number;
  readonly at: number;
  readonly answered: boolean;
  readonly uses: readonly Key[];
}

export interface SiteRow {
  readonly site: string;
  readonly firstAt: number;
  readonly requestsWatched: number;
  /** The last ones, the newest last. */
  readonly logouts?: readonly Logout[];
  readonly trials?: readonly Trial[];
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
  readonly cases: Table<Case>;
}

export const TABLES = ['tokens', 'sightings', 'uses', 'leaves', 'inflight', 'sites', 'sources', 'cases'] as const;

export function makeTables(): Tables {
  return {
    tokens: new Table<Token>(tokenKey),
    sightings: new Table<Sighting>(sightingKey, (row) => (row.removedAt === null ? [slotKey(row.site, row)] : [])),
    uses: new Table<Use>(useKey),
    leaves: new Table<LeafRow>(leafKey, (row) => [
      tokenKey(row),
      ...(row.removedAt === null ? [slotKey(row.site, row.sighting)] : []),
    ]),
    inflight: new Table<InflightRow>(inflightKey),
    sites: new Table<SiteRow>(({ site }) => [site]),
    sources: new Table<SourceRow>(({ id }) => [id]),
    cases: new Table<Case>(({ id }) => [id]),
  };
}
