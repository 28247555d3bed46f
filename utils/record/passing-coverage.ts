import { PASSING } from '../lib/passing';
import type { UnseenReason } from '../model/page-message';
import type { PassingSurface } from '../model/surface';

/** What a worker may do by itself, where no hook is. */
const IN_WORKERS = PASSING.filter((surface) => surface !== 'post-message');

/** Surfaces on which something was not seen. */
export const surfacesWithout = (place: PassingSurface | 'worker'): readonly PassingSurface[] =>
  place === 'worker' ? IN_WORKERS : [place];

export const unseenKey = (why: UnseenReason): string => `coverage_unseen_${why}`;
