import { redact } from '../../engine';
import { hideHost } from '../../lib/hidden-host';
import { siteOfHost } from '../../lib/site';
import type { EntryBody } from '../../model/ledger';
import type { SurfaceId } from '../../model/surface';
import { type JarCookie, readJar, removeFromJar } from '../../observe/worker/cookie-jar';
import { type RemovableStore, removeStored, type StoredValue, storedValues } from '../../observe/worker/stored-values';
import { openTabs } from '../../platform/tabs';
import { translate } from '../../platform/translate';
import { removalBody } from '../bodies';
import { type Act, type ActContext, type Performed, say } from './act';
import { holds } from './holds';

const STORES: ReadonlySet<SurfaceId> = new Set(['local-storage', 'session-storage', 'indexed-db', 'cache-storage']);
/** Script sees the cookie of the jar there. */
const IN_JAR: ReadonlySet<SurfaceId> = new Set(['cookie-jar', 'document-cookie']);

interface Places {
  readonly stored: readonly StoredValue[];
  readonly cookies: readonly JarCookie[];
}

/** The token is taken out of this browser: storage keys, records, cached answers and cookies, as far as pages of the site are open. */
export const remove: Act = {
  destroys: true,
  async plan(context) {
    const places = await placesOf(context);
    const items = textsOf(places);
    if (items.length === 0) return { refused: say('act_remove_nowhere') };
    const left = elsewhere(context);
    return {
      steps: [
        say('act_remove_whole'),
        say('act_remove_valid'),
        ...(left.length > 0 ? [say('act_remove_leaves', left.join(', '))] : []),
      ],
      items,
      client: null,
      perform: () => clear(context, places),
    };
  },
};

async function clear(context: ActContext, places: Places): Promise<Performed> {
  const { site, naming, tab } = context;
  const bodies: EntryBody[] = [];
  for (const one of places.stored) {
    if (!(await removeStored(one))) continue;
    const location = { origin: hideHost(one.origin), surface: one.store, key: redact(one.name), path: '' } as const;
    bodies.push(removalBody(site, Date.now(), location, naming));
  }
  for (const cookie of places.cookies) await removeFromJar(cookie, tab.incognito);
  const left = textsOf(await placesOf(context));
  const outcome = left.length === 0 ? 'done' : left.length < textsOf(places).length ? 'partly' : 'refused';
  const message = say(left.length === 0 ? 'act_remove_done' : 'act_remove_left');
  return {
    reply: { ok: true, outcome, message, items: left },
    ended: { destination: '', outcome, status: null },
    bodies,
  };
}

const lyingOf = ({ token, record }: ActContext) =>
  record.sightings.filter((one) => one.fingerprint === token.fingerprint && one.removedAt === null);

/** Where it lies now: read again, digest by digest. A value that is parted over several keys is not found so. */
async function placesOf(context: ActContext): Promise<Places> {
  const { tab, site, watches } = context;
  const surfaces = new Set(lyingOf(context).map(({ surface }) => surface));
  const stores = [...surfaces].filter((surface): surface is RemovableStore => STORES.has(surface));
  const isIt = (surface: SurfaceId, name: string, value: string) => holds(context, surface, name, value);
  const tabs = (await openTabs()).filter((one) => one.site === site && one.incognito === tab.incognito);
  const ids = [...new Set([tab.tabId, ...tabs.map(({ tabId }) => tabId)])];
  const read = stores.length === 0 ? [] : await Promise.all(ids.map((tabId) => storedValues(tabId, stores)));
  const found = read.flat().filter(({ origin, store, name, value }) => watches(origin) && isIt(store, name, value));
  const cookies: JarCookie[] = [];
  for (const { origin, surface } of lyingOf(context)) {
    if (!IN_JAR.has(surface) || cookies.length > 0) continue;
    const { hostname } = new URL(origin);
    const jar = await readJar(siteOfHost(hostname) ?? hostname, tab.incognito);
    cookies.push(...jar.filter(({ name, value }) => isIt('cookie-jar', name, value)));
  }
  return { stored: distinct(found), cookies };
}

/** Every document of an origin sees the same, but each tab has session storage of its own. */
function distinct(found: readonly StoredValue[]): readonly StoredValue[] {
  const idOf = ({ tabId, origin, store, name }: StoredValue) =>
    JSON.stringify([store === 'session-storage' ? tabId : 0, origin, store, name]);
  return [...new Map(found.map((one) => [idOf(one), one])).values()];
}

function textsOf({ stored, cookies }: Places): readonly string[] {
  const own = stored.map(({ store, name, value }) => {
    const others = store === 'cache-storage' ? 0 : othersIn(value);
    const rest = others > 0 ? ` ${translate('act_remove_others', [String(others)])}` : '';
    return `${nameOf(store)} › ${redact(name)}${rest}`;
  });
  const jar = cookies.map(({ name, attributes: { domain, path } }) => {
    return `${nameOf('cookie-jar')} › ${redact(name)} (${hideHost(domain)}${redact(path)})`;
  });
  return [...new Set([...own, ...jar])];
}

/** Values that go with it because they lie under the same key. */
function othersIn(value: string): number {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null ? Object.keys(parsed).length - 1 : 0;
  } catch {
    return 0;
  }
}

/** Places from which nobody but the page can take it: its own memory, its address, its markup. */
function elsewhere(context: ActContext): readonly string[] {
  const other = lyingOf(context).filter(({ surface }) => !STORES.has(surface) && !IN_JAR.has(surface));
  return [...new Set(other.filter(({ surface }) => PAGE.has(surface)).map(({ surface }) => nameOf(surface)))];
}

const PAGE: ReadonlySet<SurfaceId> = new Set([
  'window-name',
  'history-state',
  'window-global',
  'document',
  'inline-script',
]);

const nameOf = (surface: SurfaceId): string => translate(`surface_${surface.replaceAll('-', '_')}`);
