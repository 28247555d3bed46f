import { PASSING } from '../lib/passing';
import type { BridgeItem } from '../messages/protocol';
import type { UnseenReason } from '../model/page-message';
import type { CoverageState } from '../model/report';
import type { PassingSurface } from '../model/surface';

type CoverageItem = Extract<BridgeItem, { readonly kind: 'coverage' }>;

/** What a worker may do by itself, where no hook is. */
const IN_WORKERS = PASSING.filter((surface) => surface !== 'post-message');

/** One document's word on surfaces where texts pass by; `count` is what the reason's sentence counts. */
export function passingCoverage(
  surfaces: readonly PassingSurface[],
  state: CoverageState,
  key: string | null,
  count = 0,
): readonly CoverageItem[] {
  const reason = key === null ? null : { key, values: count === 0 ? [] : [String(count)] };
  return surfaces.map((surface) => ({ kind: 'coverage', at: Date.now(), surface, state, reason }));
}

/** Surfaces on which something was not seen. */
export const surfacesWithout = (place: PassingSurface | 'worker'): readonly PassingSurface[] =>
  place === 'worker' ? IN_WORKERS : [place];

export const unseenKey = (why: UnseenReason): string => `coverage_unseen_${why}`;
