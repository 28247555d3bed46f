export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans that touch none of the taken ones, in order of their start. Linear but for the sorting. */
export function outside<T extends Span>(spans: readonly T[], taken: readonly Span[]): readonly T[] {
  const ordered = [...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  let covered = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      for (let span = ordered[next]; span && span.start < end; span = ordered[++next])
        covered = Math.max(covered, span.end);
      return covered <= start;
    });
}
