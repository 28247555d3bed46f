import { inspectSteps, redact } from '../engine';
import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';
import { IN_FRAME } from '../lib/in-frame';
import { randomName } from '../lib/random-name';
import { siteOf } from '../lib/site';
import type { EntryBody, PendingLeaf } from '../model/ledger';
import type { CoverageState, Message } from '../model/report';
import type { Inspection } from '../model/token';
import { runSliced } from '../observe/content/slices';
import { type FrameGlobals, readWindowGlobals, type TabGlobals } from '../observe/worker/surfaces/window-global';
import type { OpenTab } from '../platform/tabs';
import { type Naming, pendingLeaf, removalBody, type Seen, sightingBody } from './bodies';
import type { CoverageBook } from './coverage-book';
import type { Stores } from './stores';

const SURFACE = 'window-global';
/** Tokens told of one look at a site. */
const MAX_TOLD = 256;
/** Opaque values of one global that wait for their use: they share the site's room with those of its storage. */
const MAX_LEAVES = 8;

interface Parts {
  readonly stores: Stores;
  readonly coverage: CoverageBook;
  readonly naming: Naming;
  readonly watches: (url: string) => boolean;
}

/**
 * Looks at the globals of a tab's frames and writes down what is found; what an earlier look found and this one does not is
 * removed. Gives the sites that were looked at. Rejects where the tab gives no answer.
 */
export async function checkGlobals(tab: OpenTab, parts: Parts): Promise<readonly string[]> {
  const { frames, silent } = await readWindowGlobals(tab.tabId);
  const isIn = (site: string) => (origin: string) => siteOf(origin) === site && parts.watches(origin);
  const origins = [...frames.map(({ origin }) => origin), ...silent];
  const sites = [...new Set(origins.filter(parts.watches).map(siteOf))].filter((site) => site !== null);
  for (const site of sites) {
    const own = isIn(site);
    const read = { frames: frames.filter(({ origin }) => own(origin)), silent: silent.filter(own) };
    await record(site, read, tab.incognito, parts);
    const [state, reason] = coverageOf(read);
    // What the last look says counts, wherever it was.
    const word = { page: 'any', document: randomName(), state, reason };
    await parts.coverage.surface(site, tab.incognito, SURFACE, word);
  }
  return sites;
}

/** The texts that *Reveal* reads again, under the origin and key that were told. */
export async function globalsUnder(tabId: number, origin: string, key: string, naming: Naming) {
  const { frames } = await readWindowGlobals(tabId);
  return frames
    .filter((frame) => frame.origin === origin)
    .flatMap((frame) => frame.entries.filter(([name]) => naming.clean(keyOf(frame, name)) === key));
}

async function record(
  site: string,
  { frames, silent }: TabGlobals,
  incognito: boolean,
  { stores, naming }: Parts,
): Promise<void> {
  const at = Date.now();
  const store = await stores.open(incognito);
  const { tokens, sightings } = await store.site(site);
  const known = new Set(tokens.map(({ fingerprint }) => fingerprint));
  const bodies: EntryBody[] = [];
  const leaves: PendingLeaf[] = [];
  const present = new Set<string>();
  for (const frame of frames) {
    for (const [name, value] of frame.entries) {
      const found = await inspectInSlices(frame.origin, name, value);
      const seen = (path: string): Seen => {
        const location = { origin: hideHost(frame.origin), surface: SURFACE, key: keyOf(frame, name), path } as const;
        return { site, at, location, witness: 'page', writer: null, cookie: null };
      };
      const told = found.candidates.map((one) => sightingBody(seen(one.path), one, naming));
      const waiting = found.leaves
        .filter(({ role, digest }) => role !== 'unknown' || known.has(naming.fingerprint(digest)))
        .slice(0, MAX_LEAVES)
        .map((one) => pendingLeaf(seen(one.path), one, naming));
      for (const { sighting } of [...told, ...waiting]) present.add(placeOf(sighting));
      bodies.push(...told.slice(0, MAX_TOLD - bodies.length));
      leaves.push(...waiting);
    }
  }
  const isWhole = silent.length === 0 && !frames.some(({ isCut }) => isCut);
  const read = new Set(frames.map(({ origin }) => hideHost(origin)));
  for (const one of isWhole ? sightings : []) {
    const { fingerprint, origin, surface, key, path, removedAt } = one;
    if (surface !== SURFACE || removedAt !== null || !read.has(origin) || present.has(placeOf(one))) continue;
    bodies.push({ ...removalBody(site, at, { origin, surface, key, path }, naming), fingerprint } as EntryBody);
  }
  if (bodies.length + leaves.length > 0) await store.append({ bodies, leaves });
}

async function inspectInSlices(origin: string, key: string, value: string): Promise<Inspection> {
  const box: { found: Inspection } = { found: { candidates: [], leaves: [] } };
  function* steps(): Generator<void, void> {
    box.found = yield* inspectSteps({ surface: SURFACE, origin, key, value });
  }
  await runSliced(steps(), () => false);
  return box.found;
}

function coverageOf({ frames, silent }: TabGlobals): [CoverageState, Message] {
  if (frames.length === 0) return ['not-inspected', { key: 'coverage_globals_silent', values: [] }];
  if (silent.length > 0) return ['partly', { key: 'coverage_globals_silent', values: [] }];
  if (frames.some(({ isCut }) => isCut)) return ['partly', { key: 'coverage_globals_cut', values: [] }];
  return ['inspected', { key: 'coverage_globals_then', values: [] }];
}

const keyOf = ({ frameId, path }: FrameGlobals, name: string): string =>
  redact(name.slice(0, 200)) + (frameId === 0 ? '' : IN_FRAME + endpointTemplate(path));

const placeOf = (one: { readonly fingerprint: string; readonly key: string; readonly path: string }): string =>
  [one.fingerprint, one.key, one.path].join('\0');
