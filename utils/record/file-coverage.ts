import { isHiddenHost } from '../lib/hidden-host';
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

interface Access {
  readonly granted: boolean;
  /** A page of the site was loaded since it is watched. */
  readonly loaded: boolean;
  readonly sees: (origin: string) => boolean;
}

/**
 * One row per kind of file: how many were read, how many were not, and why most of these; and one per host of scripts that
 * is not granted, unless it stands among the `others` already.
 */
export function fileRows(
  state: Pick<FileState, 'jobs' | 'done' | 'origins'>,
  name: string,
  access: Access,
  others: readonly CoverageRow[] = [],
): readonly CoverageRow[] {
  const hidden = (state.origins[name] ?? []).filter((origin) => !access.sees(origin));
  const rows = [...ALWAYS, ...SOMETIMES].flatMap((kind) => rowOf(kind, state, name, access, hidden.length));
  const hosts = hidden.flatMap((origin): CoverageRow[] => {
    const allow = isHiddenHost(origin) ? null : `*://${new URL(origin).hostname}/*`;
    if (others.some((row) => row.allow !== null && row.allow === allow)) return [];
    return [
      { surface: null, state: 'not-inspected', reason: { key: 'coverage_script_host', values: [origin] }, allow },
    ];
  });
  return [...rows, ...hosts.filter((row, index) => hosts.findIndex(({ allow }) => allow === row.allow) === index)];
}

function rowOf(
  surface: FileKind,
  { jobs, done }: Pick<FileState, 'jobs' | 'done'>,
  name: string,
  access: Access,
  hidden: number,
): readonly CoverageRow[] {
  const row = (state: CoverageRow['state'], key: string | null, values: readonly string[] = []): CoverageRow[] => [
    { surface, state, reason: key === null ? null : { key, values }, allow: null },
  ];
  const waiting = Object.values(jobs).filter((job) => job.kind === surface && job.site === name).length;
  const counts = new Map<Outcome, number>();
  for (const { site, kind, outcome } of Object.values(done))
    if (site === name && kind === surface) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const read = (counts.get('read') ?? 0) + (counts.get('absent') ?? 0);
  const left = [...counts.values()].reduce((sum, count) => sum + count, 0) - read;
  const isElsewhere = surface === 'script' && hidden > 0;
  if (waiting + read + left === 0 && !isElsewhere) {
    if (!ALWAYS.includes(surface)) return [];
    if (!access.granted) return row('not-inspected', 'coverage_not_granted');
    return access.loaded ? row('inspected', null) : row('not-inspected', 'coverage_not_loaded');
  }
  if (waiting > 0) return row('partly', 'coverage_files_waiting', [String(read), String(waiting)]);
  if (left === 0 && isElsewhere) {
    const key = `coverage_scripts_hosts_${hidden === 1 ? 'one' : 'other'}`;
    return row(read > 0 ? 'partly' : 'not-inspected', key, [String(read), String(hidden)]);
  }
  if (left === 0) return row('inspected', null);
  const most = REASONS.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? 'failed';
  const isPartly = read > 0 || counts.has('cut');
  const key = `coverage_files_${most.replaceAll('-', '_')}`;
  return row(isPartly ? 'partly' : 'not-inspected', key, [String(read), String(left)]);
}
