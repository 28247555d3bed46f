import type { Dialect } from './dialect';
import { fresh } from './steps/fresh';
import { names } from './steps/names';
import { newness } from './steps/newness';
import { odd } from './steps/odd';
import { ordered } from './steps/ordered';
import { prepared } from './steps/prepared';
import { shared } from './steps/shared';

/** What detections read. */
export interface Step {
  readonly name: string;
  /** In what `_locales` says of it: what one row is, and by what the judge differs. */
  readonly figures?: readonly number[];
  /** Computed each time; the others once, when the script is run. */
  readonly isView?: boolean;
  readonly query: (d: Dialect) => string;
}

/** In the order in which they read each other. */
export const STEPS: readonly Step[] = [prepared, ordered, names, newness, shared, fresh, odd];
