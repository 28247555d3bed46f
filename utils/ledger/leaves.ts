import type { EntryBody, PendingLeaf, Sighting, Token } from '../model/ledger';
import { leafKey, slotKey } from './keys';
import { isReadAt, type Read, readsAfter, toldReads } from './projections/reads';
import { grantAfter, isResident, moreTrusted, removes, replaces } from './projections/sightings';
import type { LeafRow, Tables } from './tables';

/** Pending leaves per site; the ones seen longest ago go first. */
export const MAX_LEAVES = 2000;

/** Keeps the leaf until its use. What it replaced no longer lies there: leaves are marked, sightings given back. */
export function keepLeaf(tables: Pick<Tables, 'leaves' | 'sightings'>, leaf: PendingLeaf): readonly Sighting[] {
  const { at, sighting } = leaf;
  const old = tables.leaves.get(leafKey(leaf));
  tables.leaves.put(old === undefined ? { ...leaf, lastAt: at, removedAt: null } : seenAgain(old, leaf));
  if (!isResident(sighting.surface)) return [];
  const slot = slotKey(leaf.site, sighting);
  endLeaves(tables, slot, at, (row) => replaces(sighting, row.sighting));
  return tables.sightings.in(slot).filter((other) => replaces(sighting, other));
}

/** Marks the leaves that the body shows to be gone from their place. */
export function endLeavesBy(tables: Pick<Tables, 'leaves'>, body: EntryBody): void {
  if (body.kind === 'removal') {
    endLeaves(tables, slotKey(body.site, body.location), body.at, (row) => removes(body, row.sighting));
  } else if (body.kind === 'sighting' && isResident(body.sighting.surface)) {
    const { site } = body.sighting;
    endLeaves(tables, slotKey(site, body.sighting), body.at, (row) => replaces(body.sighting, row.sighting));
  }
}

/** Keeps with the leaves at its place that they were read. */
export function readLeaves(tables: Pick<Tables, 'leaves'>, read: Read): void {
  const rows = tables.leaves.in(slotKey(read.site, read.location)).filter(({ sighting }) => isReadAt(read, sighting));
  for (const row of rows) tables.leaves.put({ ...row, reads: readsAfter(row.reads, read) });
}

/** What a leaf has to say once its value is known as `token`: its first and last sight, and its end. */
export function testimony(
  { at, lastAt, removedAt, token: seen, sighting, reads }: LeafRow,
  token: Token,
): readonly EntryBody[] {
  const { site, fingerprint, origin, surface, key, path } = sighting;
  const named = { ...seen, confidence: token.confidence, knownBy: token.knownBy };
  const bodies: EntryBody[] = [{ kind: 'sighting', at, token: named, sighting }];
  if (lastAt > at) bodies.push({ kind: 'sighting', at: lastAt, token: named, sighting });
  const location = { origin, surface, key, path };
  for (const read of reads ? toldReads(reads) : []) bodies.push({ kind: 'read', at: lastAt, site, location, ...read });
  if (removedAt !== null) {
    bodies.push({ kind: 'removal', at: removedAt, site, fingerprint, location });
  }
  return bodies;
}

function seenAgain(old: LeafRow, { at, sighting, token }: PendingLeaf): LeafRow {
  const { grant: _, ...rest } = sighting;
  const grant = grantAfter(old.sighting, old.at, sighting, at);
  return {
    ...old,
    token,
    sighting: {
      ...rest,
      ...(grant && { grant }),
      witness: moreTrusted(old.sighting.witness, sighting.witness),
      writer: sighting.writer ?? old.sighting.writer,
      cookie: sighting.cookie ?? old.sighting.cookie,
    },
    at: Math.min(old.at, at),
    lastAt: Math.max(old.lastAt, at),
    removedAt: old.removedAt !== null && at < old.removedAt ? old.removedAt : null,
  };
}

function endLeaves(
  tables: Pick<Tables, 'leaves'>,
  slot: readonly string[],
  at: number,
  ends: (row: LeafRow) => boolean,
): void {
  for (const row of tables.leaves.in(slot)) {
    if (at >= row.lastAt && ends(row)) tables.leaves.put({ ...row, removedAt: at });
  }
}
