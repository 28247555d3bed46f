import { isHiddenHost } from '../lib/hidden-host';
import { PASSING } from '../lib/passing';
import { IN_DOCUMENT } from '../lib/readable-again';
import type { CoverageRow, CoverageState, Diagnostic, Message } from '../model/report';
import type { SurfaceId } from '../model/surface';
import { type BodyCoverage, bodyState, withLoadOf } from './body-coverage';
import type { Unwritten } from './unwritten';

/** One document's word on a surface. */
export interface Word {
  /** Name of the page: that of another load of the same page is the same. */
  readonly page: string;
  readonly document: string;
  readonly state: CoverageState;
  readonly reason: Message | null;
}

/** What the documents of a site said of one surface. */
interface Told {
  /** Some document read it whole. */
  readonly isRead: boolean;
  /** By page what its last document said, where there is more to say. */
  readonly pages: Readonly<Record<string, Omit<Word, 'page'>>>;
}

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
/** Pages that are told apart; what is said of others stays for the session. */
const MAX_PAGES = 50;
const OTHERS = '';
/** Told where the reader is not there: see `bring-reader.ts`. */
const BY_FORM = 'coverage_by_form';
const BY_DOCUMENT: readonly SurfaceId[] = [...IN_DOCUMENT, ...PASSING];
/** Nothing to say of them where there was no call. */
const BY_COUNT: readonly SurfaceId[] = ['crypto-key', 'credential'];
/** What a page posts to other windows is never heard (`surfaces/post-message.ts`), however well its hooks work. */
const RECEIVED_ALONE: Message = { key: 'coverage_messages_received', values: [] };
const HEARD: readonly SurfaceId[] = ['request-header', 'response-header'];

export const startedAt = (at: number): SiteCoverage => ({
  watchedSince: at,
  surfaces: {},
  destinations: {},
  diagnostics: [],
});

/**
 * A document's word on a surface joins its earlier ones. It takes the place of what another document of the same page said: the
 * page was loaded again, and what the last one of it could not see is what nobody saw.
 */
export function withSurface(site: SiteCoverage, surface: SurfaceId, word: Word): SiteCoverage {
  const { isRead, pages } = site.surfaces[surface] ?? { isRead: false, pages: {} };
  const { page, ...said } = word;
  const hasRoom = page in pages || Object.keys(pages).length < MAX_PAGES;
  const name = hasRoom ? page : OTHERS;
  const { [name]: before, ...others } = pages;
  const goesOn = before !== undefined && (before.document === said.document || name === OTHERS);
  const now = goesOn ? joined(before, said) : said;
  const isPlain = now.state === 'inspected' && now.reason === null;
  const told = { isRead: isRead || isPlain, pages: isPlain ? others : { ...others, [name]: now } };
  const after = { ...site, surfaces: { ...site.surfaces, [surface]: told } };
  return surface === 'response-body' ? withLoadOf(after, word) : after;
}

/** What was not seen stays unseen; what was seen by form alone is looked at anew once the reader is there. */
function joined(before: Omit<Word, 'page'>, said: Omit<Word, 'page'>): Omit<Word, 'page'> {
  if (before.reason?.key === BY_FORM) return said;
  const state = before.state === said.state ? said.state : 'partly';
  return { ...said, state, reason: said.reason ?? before.reason };
}

/** A surface that one document refuses and another shows is covered partly. */
function stateOf({ isRead, pages }: Told): Pick<CoverageRow, 'state' | 'reason'> {
  const words = Object.values(pages);
  const states = new Set([...words.map(({ state }) => state), ...(isRead ? ['inspected' as const] : [])]);
  const [only = 'inspected'] = states;
  const gap = words.findLast(({ state, reason }) => state !== 'inspected' && reason !== null);
  const note = words.findLast(({ reason }) => reason !== null);
  return { state: states.size > 1 ? 'partly' : only, reason: (gap ?? note)?.reason ?? null };
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
  const rowOf = (surface: SurfaceId): CoverageRow => {
    const told = site?.surfaces[surface];
    const hooks = told && stateOf(told);
    const known = surface === 'response-body' ? bodyState(site?.bodies, hooks) : hooks;
    if (!known)
      return { surface, state: 'not-inspected', reason: { key: 'coverage_not_loaded', values: [] }, allow: null };
    if (surface === 'post-message' && known.state === 'inspected')
      return { surface, state: 'partly', reason: RECEIVED_ALONE, allow: null };
    return { surface, ...known, allow: null };
  };
  const documents = [...BY_DOCUMENT, ...counted].map(rowOf);
  const asked = site?.surfaces['window-global'];
  const globals: CoverageRow = {
    surface: 'window-global',
    ...(asked ? stateOf(asked) : { state: 'not-inspected', reason: { key: 'coverage_only_when_asked', values: [] } }),
    allow: null,
  };
  const closed = (surface: SurfaceId): CoverageRow => {
    return { surface, state: 'not-inspected', reason: { key: 'coverage_not_granted', values: [] }, allow: null };
  };
  const jar = access.granted ? rowOf('cookie-jar') : closed('cookie-jar');
  const traffic = HEARD.map((surface): CoverageRow => {
    return access.granted ? { surface, state: 'inspected', reason: null, allow: null } : closed(surface);
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
  return [...documents, globals, jar, ...headers, ...others, ...frames];
}
