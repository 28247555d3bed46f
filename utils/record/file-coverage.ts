import type { CoverageRow } from '../model/report';
import type { FileKind, FileState, Outcome } from './file-book';

/** What is told of first where several things stood in the way as often. */
const REASONS: readonly Exclude<Outcome, 'read' | 'absent'>[] = [
  'private-window',
  'not-granted',
  'unserved',
  'one-time',
  'cut',
  'refused',
  'too-many',
  'broken',
  'failed',
];
/** Told of on every site. The others only once there was something to look at. */
const ALWAYS: readonly FileKind[] = ['script', 'source-map'];
const SOMETIMES: readonly FileKind[] = ['web-manifest', 'well-known-file'];

/** One row per kind of file: how many were read, how many were not, and why most of these. */
export function fileRows(
  { jobs, done }: Pick<FileState, 'jobs' | 'done'>,
  name: string,
  access: { readonly granted: boolean; readonly loaded: boolean },
): readonly CoverageRow[] {
  return [...ALWAYS, ...SOMETIMES].flatMap((surface): CoverageRow[] => {
    const row = (state: CoverageRow['state'], key: string | null, values: readonly string[] = []): CoverageRow[] => [
      { surface, state, reason: key === null ? null : { key, values }, allow: null },
    ];
    const waiting = Object.values(jobs).filter((job) => job.kind === surface && job.site === name).length;
    const counts = new Map<Outcome, number>();
    for (const { site, kind, outcome } of Object.values(done))
      if (site === name && kind === surface) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const read = (counts.get('read') ?? 0) + (counts.get('absent') ?? 0);
    const left = [...counts.values()].reduce((sum, count) => sum + count, 0) - read;
    if (waiting + read + left === 0) {
      if (!ALWAYS.includes(surface)) return [];
      if (!access.granted) return row('not-inspected', 'coverage_not_granted');
      return access.loaded ? row('inspected', null) : row('not-inspected', 'coverage_not_loaded');
    }
    const numbers = [String(read), String(left)];
    if (waiting > 0) return row('partly', 'coverage_files_waiting', [String(read), String(waiting)]);
    if (left === 0) return row('inspected', null);
    const most = REASONS.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? 'failed';
    const isPartly = read > 0 || counts.has('cut');
    return row(isPartly ? 'partly' : 'not-inspected', `coverage_files_${most.replaceAll('-', '_')}`, numbers);
  });
}
