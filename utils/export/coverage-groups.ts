import type { CoverageReason, CoverageRow, CoverageState, Message } from '../model/report';

/** Surfaces of which the same is to be said; each host is by itself. */
export type CoverageGroup = readonly [CoverageRow, ...CoverageRow[]];

/** Addresses that are named of one reason. */
const MOST = 3;

/** Rows by state and reasons, in the order of the first of each. */
export function coverageGroups(rows: readonly CoverageRow[]): readonly CoverageGroup[] {
  const groups = new Map<string, [CoverageRow, ...CoverageRow[]]>();
  for (const row of rows) {
    const said =
      row.surface === null ? `${row.allow} ${row.reason?.values}` : JSON.stringify([row.state, reasonsIn(row)]);
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
  const named = pages.slice(0, MOST).join(', ');
  const values = [String(count), named];
  return { key: count === 1 ? 'coverage_pages_one' : 'coverage_pages_other', values };
}

/** How many surfaces were inspected, in part, and not. */
export function coverageCounts(rows: readonly CoverageRow[]): Message {
  const states: readonly CoverageState[] = ['inspected', 'partly', 'not-inspected'];
  const values = states.map((state) =>
    String(rows.filter((row) => row.surface !== null && row.state === state).length),
  );
  return { key: 'coverage_counts', values };
}
