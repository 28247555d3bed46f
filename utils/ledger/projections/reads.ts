import type { EntryBody, Reads, Sighting } from '../../model/ledger';
import type { SourcePosition } from '../../model/surface';

/** Lines that read a value, kept of each. */
const MAX_READERS = 8;

export type Read = Extract<EntryBody, { readonly kind: 'read' }>;

/** Whether the value at this place is the one that was read. */
export const isReadAt = ({ location }: Read, placed: Pick<Sighting, 'origin' | 'surface' | 'key'>): boolean =>
  placed.origin === location.origin && placed.surface === location.surface && placed.key === location.key;

/** What is known of the reads of a value after some more. The first lines that read it are kept. */
export function readsAfter(
  reads: Reads = { count: 0, readers: [] },
  { count, reader }: Pick<Read, 'count' | 'reader'>,
): Reads {
  const known = reader === null ? -1 : reads.readers.findIndex((one) => isSame(one, reader));
  const added = reader !== null && known < 0 && reads.readers.length < MAX_READERS ? [{ ...reader, count }] : [];
  const readers = reads.readers.map((one, index) => (index === known ? { ...one, count: one.count + count } : one));
  return { count: reads.count + count, readers: [...readers, ...added] };
}

/** The reads as what was told of them. */
export function toldReads(reads: Reads): readonly Pick<Read, 'count' | 'reader'>[] {
  const told = reads.readers.map(({ count, ...reader }) => ({ count, reader }));
  const rest = reads.count - told.reduce((sum, { count }) => sum + count, 0);
  return rest > 0 ? [...told, { count: rest, reader: null }] : told;
}

function isSame(a: SourcePosition, b: SourcePosition): boolean {
  return a.url === b.url && a.line === b.line && a.column === b.column;
}
