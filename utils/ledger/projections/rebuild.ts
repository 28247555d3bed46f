import type { Entry, Sighting, Token, Use } from '../../model/ledger';
import { makeTables } from '../tables';
import { project } from './project';

export interface Projections {
  readonly tokens: readonly Token[];
  readonly sightings: readonly Sighting[];
  readonly uses: readonly Use[];
}

/** The projections as the entries alone give them, in key order. Erased bodies count for nothing. */
export async function rebuild(entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<Projections> {
  const tables = makeTables();
  for await (const { body, seq } of entries) if (body !== null) project(tables, body, seq);
  return { tokens: tables.tokens.values(), sightings: tables.sightings.values(), uses: tables.uses.values() };
}
