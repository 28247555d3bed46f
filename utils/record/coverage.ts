import { isHiddenHost } from '../lib/hidden-host';
import { PASSING } from '../lib/passing';
import type { CoverageRow, CoverageState, Diagnostic, Message } from '../model/report';
import type { SurfaceId } from '../model/surface';
import { type BodyCoverage, bodyState } from './body-coverage';

/** What is known of one site's coverage in this browser session. Lives in `storage.session`: never on disk. */
export interface SiteCoverage {
  readonly watchedSince: number;
  readonly surfaces: Readonly<
    Partial<Record<SurfaceId, { readonly state: CoverageState; readonly reason: Message | null }>>
  >;
  /** Destinations that the page's hooks named, with the time of the last request. */
  readonly destinations: Readonly<Record<string, number>>;
  /** Origins of frames in the site's pages that are not of the page's own origin, with the time they were seen last. */
  readonly frames?: Readonly<Record<string, number>>;
  readonly bodies?: BodyCoverage;
  readonly diagnostics: readonly Diagnostic[];
}

const MAX_DESTINATIONS = 100;
const MAX_DIAGNOSTICS = 50;
const BY_DOCUMENT: readonly SurfaceId[] = [
  'local-storage',
  'session-storage',
  'document-cookie',
  'url-query',
  'url-fragment',
  'indexed-db',
  'cache-storage',
  'history-state',
  'window-name',
  ...PASSING,
  'inline-script',
  'document',
  'referrer',
  'navigation-entry',
];
/** Nothing to say of them where there was no call. */
const BY_COUNT: readonly SurfaceId[] = ['crypto-key', 'credential'];
const BY_BROWSER: readonly SurfaceId[] = ['cookie-jar', 'request-header', 'response-header'];

export const startedAt = (at: number): SiteCoverage => ({
  watchedSince: at,
  surfaces: {},
  destinations: {},
  diagnostics: [],
});

/** One document's word on a surface. A surface that one frame refuses and another shows is covered partly. */
export function withSurface(
  site: SiteCoverage,
  surface: SurfaceId,
  state: CoverageState,
  reason: Message | null,
): SiteCoverage {
  const before = site.surfaces[surface];
  const differs = before !== undefined && before.state !== state;
  const now = differs
    ? { state: 'partly' as const, reason: reason ?? before.reason }
    : { state, reason: reason ?? before?.reason ?? null };
  return { ...site, surfaces: { ...site.surfaces, [surface]: now } };
}

export function withDestination(site: SiteCoverage, origin: string, at: number): SiteCoverage {
  if (!(origin in site.destinations) && Object.keys(site.destinations).length >= MAX_DESTINATIONS) return site;
  return { ...site, destinations: { ...site.destinations, [origin]: at } };
}

export function withFrame(site: SiteCoverage, origin: string, at: number): SiteCoverage {
  const { frames = {} } = site;
  if (!(origin in frames) && Object.keys(frames).length >= MAX_DESTINATIONS) return site;
  return { ...site, frames: { ...frames, [origin]: at } };
}

export function withDiagnostic(site: SiteCoverage, diagnostic: Diagnostic): SiteCoverage {
  return { ...site, diagnostics: [...site.diagnostics, diagnostic].slice(-MAX_DIAGNOSTICS) };
}

/** What the browser lets us see of a site now. */
export interface Access {
  /** Cookies and traffic of the site itself. */
  readonly granted: boolean;
  /** Whether requests to this origin are shown by the browser. */
  readonly sees: (origin: string) => boolean;
}

/** One row per surface, and one per destination or frame that is not granted, each with what a person can do about it. */
export function coverageRows(site: SiteCoverage | null, access: Access): readonly CoverageRow[] {
  const counted = BY_COUNT.filter((surface) => site?.surfaces[surface]);
  const documents = [...BY_DOCUMENT, ...counted].map((surface): CoverageRow => {
    const hooks = site?.surfaces[surface];
    const known = surface === 'response-body' ? bodyState(site?.bodies, hooks) : hooks;
    if (!known)
      return { surface, state: 'not-inspected', reason: { key: 'coverage_not_loaded', values: [] }, allow: null };
    return { surface, state: known.state, reason: known.reason, allow: null };
  });
  const traffic = BY_BROWSER.map((surface): CoverageRow => {
    const reason = access.granted ? null : { key: 'coverage_not_granted', values: [] };
    return { surface, state: access.granted ? 'inspected' : 'not-inspected', reason, allow: null };
  });
  const hidden = (origins: Readonly<Record<string, number>> = {}) =>
    Object.keys(origins)
      .filter((origin) => !access.sees(origin))
      .sort();
  const ungranted = (origin: string, state: CoverageState, key: string): CoverageRow => ({
    surface: null,
    state,
    reason: { key, values: [origin] },
    allow: isHiddenHost(origin) ? null : `*://${new URL(origin).hostname}/*`,
  });
  const framed = hidden(site?.frames);
  const destinations = hidden(site?.destinations);
  const frames = framed.map((origin) => ungranted(origin, 'not-inspected', 'coverage_frame_not_granted'));
  const others = destinations
    .filter((origin) => !framed.includes(origin))
    .map((origin) => ungranted(origin, 'partly', 'coverage_destination_not_granted'));
  const headers = traffic.map((row) =>
    destinations.length > 0 && row.state === 'inspected' && row.surface !== 'cookie-jar'
      ? {
          ...row,
          state: 'partly' as const,
          reason: {
            key: `coverage_some_destinations_${destinations.length === 1 ? 'one' : 'other'}`,
            values: [String(destinations.length)],
          },
        }
      : row,
  );
  return [...documents, ...headers, ...others, ...frames];
}
