import type { Realm } from './realm';
import type { Report } from './reporter';

/**
 * One thing to hear in the page's own world. `install` runs once, before any script of the page; it may throw where the
 * document has no such API, and then is told as a fault. What its hooks do later may use the realm alone.
 */
export interface PageSurface {
  readonly install: (realm: Realm, report: Report) => void;
}

export const definePageSurface = (surface: PageSurface): PageSurface => surface;
