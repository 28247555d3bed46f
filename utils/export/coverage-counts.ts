import type { CoverageRow, CoverageState, Message } from '../model/report';

/** How many surfaces were inspected, in part, and not. */
export function coverageCounts(rows: readonly CoverageRow[]): Message {
  const states: readonly CoverageState[] = ['inspected', 'partly', 'not-inspected'];
  const values = states.map((state) =>
    String(rows.filter((row) => row.surface !== null && row.state === state).length),
  );
  return { key: 'coverage_counts', values };
}
