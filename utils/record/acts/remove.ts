import type { Joined } from '../../detect/structure/join-chunks';
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
import { containersOf } from '../from-jar';
import { type Act, type ActContext, type Performed, say } from './act';
import { cookiesHolding, holding } from './holds';

const STORES: ReadonlySet<SurfaceId> = new Set(['local-storage', 'session-storage', 'indexed-db', 'cache-storage']);
/** Script sees the cookie of the jar there. */
const IN_JAR: ReadonlySet<SurfaceId> = new Set(['cookie-jar', 'document-cookie']);

/** `whole`: the value of which it may be but a part, under the name that the ledger knows. */
type Held = StoredValue & { readonly whole: Joined };

interface Places {
  readonly stored: readonly Held[];
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
    const sites = await otherSites(context);
    return {
      steps: [
        say('act_remove_whole'),
        say('act_remove_valid'),
        ...(left.length > 0 ? [say('act_remove_leaves', left.join(', '))] : []),
        ...(sites.length > 0 ? [say('act_remove_other_sites', sites.join(', '))] : []),
      ],
      items,
      client: null,
      perform: () => clear(context, places),
    };
  },
};

async function clear(context: ActContext, places: Places): Promise<Performed> {
  const { site, naming, tab } = context;
  const removed = new Map<string, EntryBody>();
  for (const one of places.stored) {
    if (!(await removeStored(one))) continue;
    const key = redact(one.whole.key);
    const location = { origin: hideHost(one.origin), surface: one.store, key, path: '' } as const;
    removed.set(JSON.stringify(location), removalBody(site, Date.now(), location, naming));
  }
  for (const cookie of places.cookies) await removeFromJar(cookie, tab.incognito);
  const left = textsOf(await placesOf(context));
  const outcome = left.length === 0 ? 'done' : left.length < textsOf(places).length ? 'partly' : 'refused';
  const message = say(left.length === 0 ? 'act_remove_done' : 'act_remove_left');
  return {
    reply: { ok: true, outcome, message, items: left },
    ended: { destination: '', outcome, status: null },
    bodies: [...removed.values()],
  };
}

const lyingOf = ({ token, record }: ActContext) =>
  record.sightings.filter((one) => one.fingerprint === token.fingerprint && one.removedAt === null);

/** Where it lies now: read again, digest by digest, in every tab of the site and every jar the ledger knows of. */
async function placesOf(context: ActContext): Promise<Places> {
  const { tab, site, watches } = context;
  const lying = lyingOf(context);
  const surfaces = new Set(lying.map(({ surface }) => surface));
  const stores = [...surfaces].filter((surface): surface is RemovableStore => STORES.has(surface));
  const tabs = (await openTabs()).filter((one) => one.site === site && one.incognito === tab.incognito);
  const ids = [...new Set([tab.tabId, ...tabs.map(({ tabId }) => tabId)])];
  const read = stores.length === 0 ? [] : await Promise.all(ids.map((tabId) => storedValues(tabId, stores)));
  const found = Map.groupBy(
    read.flat().filter(({ origin }) => watches(origin)),
    ({ tabId, frameId, origin, store }) => JSON.stringify([tabId, frameId, origin, store]),
  );
  const stored = [...found.values()].flatMap((entries) => {
    const held = holding(
      context,
      entries[0]?.store ?? 'local-storage',
      entries.map(({ name, value }) => [name, value]),
    );
    return entries.flatMap((one) => {
      const whole = held.get(one.name);
      return whole ? { ...one, whole } : [];
    });
  });
  const hosts = lying.flatMap(({ surface, origin }) => (IN_JAR.has(surface) ? new URL(origin).hostname : []));
  const domains = new Set(hosts.map((host) => siteOfHost(host) ?? host));
  const jars = await Promise.all([...domains].map((domain) => readJar(domain, tab.incognito, containersOf(lying))));
  return { stored: distinct(stored), cookies: cookiesHolding(context, jars.flat()) };
}

/** Every document of an origin sees the same, but each tab has session storage of its own. */
function distinct(found: readonly Held[]): readonly Held[] {
  const idOf = ({ tabId, origin, store, name }: Held) =>
    JSON.stringify([store === 'session-storage' ? tabId : 0, origin, store, name]);
  return [...new Map(found.map((one) => [idOf(one), one])).values()];
}

function textsOf({ stored, cookies }: Places): readonly string[] {
  const own = stored.map(({ store, name, whole }) => {
    const others = store === 'cache-storage' ? 0 : othersIn(whole.value);
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

/** Other sites in whose stores it lies as far as the ledger knows: their pages may be closed, and each is acted on for itself. */
async function otherSites({ store, site, token }: ActContext): Promise<readonly string[]> {
  const { sightings } = await store.where(token.fingerprint);
  const lying = sightings.filter((one) => {
    return one.site !== site && one.removedAt === null && (STORES.has(one.surface) || IN_JAR.has(one.surface));
  });
  return [...new Set(lying.map((one) => one.site))].toSorted();
}

const PAGE: ReadonlySet<SurfaceId> = new Set([
  'window-name',
  'history-state',
  'window-global',
  'document',
  'inline-script',
]);

const nameOf = (surface: SurfaceId): string => translate(`surface_${surface.replaceAll('-', '_')}`);
