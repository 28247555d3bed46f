import { isHiddenHost } from '../lib/hidden-host';
import { PASSING } from '../lib/passing';
import { IN_DOCUMENT } from '../lib/readable-again';
import type { CoverageReason, CoverageRow, CoverageState, Diagnostic } from '../model/report';
import type { SurfaceId } from '../model/surface';
import { type BodyCoverage, bodyState, withLoadOf } from './body-coverage';
import { type Covered, coveredBy, type Told, type Word, withWord } from './page-words';
import type { Unwritten } from './unwritten';

/** What is known of one site's coverage in this browser session. Lives in `storage.session`: never on disk. */
export interface SiteCoverage {
  readonly watchedSince: number;
  readonly surfaces: Readonly<Partial<Record<SurfaceId, Told>>>;
  /** Destinations that the page's hooks named, with the time of the last request. */
  readonly destinations: Readonly<Record<string, number>>;
  /** Origins of frames in the site's pages that are not of the page's own origin, with the time they were seen last. */
  readonly frames?: Readonly<Record<string, number>>;
  readonly bodies?: BodyCoverage;
  /** What the ledger could not take, by who saw it. */
  readonly unwritten?: Readonly<Record<string, Unwritten>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Stands for the origin of frames that have none. */
export const OPAQUE = 'null';
const MAX_DESTINATIONS = 100;
const MAX_DIAGNOSTICS = 50;
const BY_DOCUMENT: readonly SurfaceId[] = [...IN_DOCUMENT, ...PASSING];
/** Nothing to say of them where there was no call. */
const BY_COUNT: readonly SurfaceId[] = ['crypto-key', 'credential'];
/** What a page posts to other windows is never heard (`surfaces/post-message.ts`), however well its hooks work. */
const reasonAlone = (key: string): CoverageReason => {
  return { state: 'partly', message: { key, values: [] }, count: 0, pages: [] };
};
const RECEIVED_ALONE = reasonAlone('coverage_messages_received');
/** Beginning of the key of what `read-jar.ts` says of cookies that no script can read. */
export const HTTP_ONLY = 'coverage_http_only';
const HEARD: readonly SurfaceId[] = ['request-header', 'response-header'];

export const startedAt = (at: number): SiteCoverage => ({
  watchedSince: at,
  surfaces: {},
  destinations: {},
  diagnostics: [],
});

export function withSurface(site: SiteCoverage, surface: SurfaceId, word: Word): SiteCoverage {
  const after = { ...site, surfaces: { ...site.surfaces, [surface]: withWord(site.surfaces[surface], word) } };
  return surface === 'response-body' ? withLoadOf(after, word) : after;
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
  const said = (surface: SurfaceId): Covered | undefined => {
    const told = site?.surfaces[surface];
    const covered = told && coveredBy(told);
    return surface === 'response-body' ? bodyState(site?.bodies, covered) : covered;
  };
  const alone = (surface: SurfaceId, key: string): CoverageRow => {
    return { surface, state: 'not-inspected', reason: { key, values: [] }, allow: null };
  };
  const jar = access.granted ? said('cookie-jar') : undefined;
  const rowOf = (surface: SurfaceId): CoverageRow => {
    const known = said(surface);
    if (!known) return alone(surface, 'coverage_not_loaded');
    if (surface === 'post-message' && known.state === 'inspected')
      return rowFor(surface, { state: 'partly', reasons: [RECEIVED_ALONE, ...known.reasons] });
    return rowFor(surface, surface === 'document-cookie' ? besideJar(known, jar) : known);
  };
  const documents = [...BY_DOCUMENT, ...BY_COUNT.filter((surface) => site?.surfaces[surface])].map(rowOf);
  const globals = said('window-global');
  const asked = globals ? rowFor('window-global', globals) : alone('window-global', 'coverage_only_when_asked');
  const jarRow = access.granted ? rowOf('cookie-jar') : alone('cookie-jar', 'coverage_not_granted');
  const traffic = HEARD.map((surface): CoverageRow => {
    if (!access.granted) return alone(surface, 'coverage_not_granted');
    return { surface, state: 'inspected', reason: null, allow: null };
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
  const { [OPAQUE]: opaque, ...named } = site?.frames ?? {};
  const framed = hidden(named);
  const destinations = hidden(site?.destinations);
  const frames = framed.map((origin) => ungranted(origin, 'not-inspected', 'coverage_frame_not_granted'));
  if (opaque !== undefined) {
    const reason = { key: 'coverage_frame_opaque', values: [] };
    frames.push({ surface: null, state: 'not-inspected', reason, allow: null });
  }
  const others = destinations
    .filter((origin) => !framed.includes(origin))
    .map((origin) => ungranted(origin, 'partly', 'coverage_destination_not_granted'));
  const headers = traffic.map((row) =>
    destinations.length > 0 && row.state === 'inspected'
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
  return [...documents, asked, jarRow, ...headers, ...others, ...frames];
}

const rowFor = (surface: SurfaceId, { state, reasons }: Covered): CoverageRow => {
  const [first] = reasons;
  return { surface, state, reason: first?.message ?? null, ...(first && { reasons }), allow: null };
};

/** Of cookies that script cannot read the jar tells; where nobody read it, they are what was not seen. */
function besideJar(script: Covered, jar: Covered | undefined): Covered {
  if (jar && jar.state !== 'not-inspected') {
    const hidden = jar.reasons.filter(({ message }) => message.key.startsWith(HTTP_ONLY));
    return { ...script, reasons: [...script.reasons, ...hidden] };
  }
  const state = script.state === 'inspected' ? 'partly' : script.state;
  return { state, reasons: [...script.reasons, reasonAlone('coverage_http_only_unread')] };
}
