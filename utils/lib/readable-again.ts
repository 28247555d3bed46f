import type { SurfaceId } from '../model/surface';

/** Where a document's own script can read a value again. */
export const IN_DOCUMENT = [
  'local-storage',
  'session-storage',
  'document-cookie',
  'url-query',
  'url-fragment',
  'indexed-db',
  'cache-storage',
  'history-state',
  'window-name',
  'inline-script',
  'document',
  'referrer',
  'navigation-entry',
] as const satisfies readonly SurfaceId[];

const REVEALABLE: ReadonlySet<SurfaceId> = new Set([...IN_DOCUMENT, 'cookie-jar', 'window-global']);

/** Whether *Reveal* can read there again. What travelled is gone, and what was fetched is not kept. */
export const isRevealable = (surface: SurfaceId): boolean => REVEALABLE.has(surface);
