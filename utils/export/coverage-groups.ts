import type { CoverageRow } from '../model/report';

/** Surfaces of which the same is to be said; each host is by itself. */
export type CoverageGroup = readonly [CoverageRow, ...CoverageRow[]];

/** Rows by state and reason, in the order of the first of each. */
export function coverageGroups(rows: readonly CoverageRow[]): readonly CoverageGroup[] {
  const groups = new Map<string, [CoverageRow, ...CoverageRow[]]>();
  for (const row of rows) {
    const said = row.surface === null ? `${row.allow} ${row.reason?.values}` : JSON.stringify([row.state, row.reason]);
    const group = groups.get(said);
    if (group) group.push(row);
    else groups.set(said, [row]);
  }
  return [...groups.values()];
}
