import type { CoverageReason, CoverageRow, Message } from '../model/report';

/** Surfaces of which the same is to be said; each host is by itself. */
export type CoverageGroup = readonly [CoverageRow, ...CoverageRow[]];

/** Addresses that are named of one reason. */
const MOST = 3;

/** Rows by state and reasons, in the order of the first of each. */
export function coverageGroups(rows: readonly CoverageRow[]): readonly CoverageGroup[] {
  const groups = new Map<string, [CoverageRow, ...CoverageRow[]]>();
  for (const row of rows) {
    const { surface, state, allow, reason, reasons } = row;
    const said = surface === null ? `${allow} ${reason?.values}` : JSON.stringify([state, reason, reasons]);
    const group = groups.get(said);
    if (group) group.push(row);
    else groups.set(said, [row]);
  }
  return [...groups.values()];
}

/** Everything that is said of a row, and where it was so: null where that is about no page. */
export function reasonsIn({ reason, reasons }: CoverageRow): readonly (readonly [Message, Message | null])[] {
  return reasons ? reasons.map((one) => [one.message, whereOf(one)]) : reason ? [[reason, null]] : [];
}

function whereOf({ count, pages }: CoverageReason): Message | null {
  if (pages.length === 0) return null;
  return {
    key: `coverage_pages_${count === 1 ? 'one' : 'other'}`,
    values: [String(count), pages.slice(0, MOST).join(', ')],
  };
}
