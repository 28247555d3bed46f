import type { CoverageRow, CoverageState, Message } from '../model/report';
import type { SurfaceId } from '../model/surface';

interface Covered {
  readonly state: CoverageState;
  readonly reason: Message | null;
}

/** Problems of a file that take nothing from what it shows. */
export const HARMLESS: ReadonlySet<string> = new Set(['token-cut', 'archive-not-opened']);

/** What every report tells of, whether a file shows it or not. */
const ALWAYS: readonly SurfaceId[] = [
  'local-storage',
  'session-storage',
  'document-cookie',
  'url-query',
  'url-fragment',
  'cookie-jar',
  'request-header',
  'response-header',
];

/** Kinds of file that by their nature show only a part: another that shows all of it makes up for that. */
const BY_NATURE = new Set(['coverage_har_jar', 'coverage_har_fragments']);

/** What files say of one site, surface by surface. Of two files the one that shows more counts, unless one has gaps. */
export class ImportCoverage {
  readonly #surfaces = new Map<SurfaceId, Covered>();

  add(surface: SurfaceId, state: CoverageState, reason: Message | null): void {
    const before = this.#surfaces.get(surface);
    this.#surfaces.set(surface, before ? merged(before, { state, reason }) : { state, reason });
  }

  rows(): readonly CoverageRow[] {
    const unseen = { key: 'coverage_import_not_in_files', values: [] };
    const surfaces = [...new Set([...ALWAYS, ...this.#surfaces.keys()])];
    return surfaces.map((surface) => {
      const { state, reason } = this.#surfaces.get(surface) ?? { state: 'not-inspected', reason: unseen };
      return { surface, state, reason, allow: null };
    });
  }
}

function merged(a: Covered, b: Covered): Covered {
  if (a.state === 'not-inspected') return b;
  if (b.state === 'not-inspected') return a;
  const isGap = ({ state, reason }: Covered) => state === 'partly' && !BY_NATURE.has(reason?.key ?? '');
  if (isGap(a)) return a;
  if (isGap(b)) return b;
  return a.state === 'inspected' ? a : b;
}
