import { inspectStore, redact } from '../engine';
import { canonicalJson } from '../lib/canonical-json';
import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';
import type { EntryBody, PendingLeaf, Sighting } from '../model/ledger';
import type { CookieAttributes, Location, Witness } from '../model/surface';
import type { JarCookie } from '../observe/worker/cookie-jar';
import type { Naming } from './bodies';
import { pendingLeaf, removalBody, sightingBody } from './bodies';
import type { Recorded } from './from-bridge';

/** Milliseconds by which the end of a cookie may move unnoticed. */
const SLIDE = 3_600_000;
const CONTAINER = /;container=([^;]+)$/;

/**
 * What the ledger keeps of a site's cookie jar, read whole: its tokens with their attributes, and removals of what no
 * longer lies there. Cookies know no port, so a jar of `localhost` belongs to each watched site on that host.
 */
export function fromJar(
  cookies: readonly JarCookie[],
  site: string,
  lying: readonly Sighting[],
  at: number,
  naming: Naming,
  witness: Witness = 'browser',
): Recorded {
  const bodies: EntryBody[] = [];
  const leaves: PendingLeaf[] = [];
  const present = new Set<string>();
  for (const [origin, group] of groupByOrigin(cookies)) {
    const attributes = new Map(group.map((cookie) => [keyOf(cookie), cookie.attributes]));
    const observed = group.map((cookie) => ({
      surface: 'cookie-jar' as const,
      origin,
      key: keyOf(cookie),
      value: cookie.value,
      at,
      witness,
      cookie: cookie.attributes,
    }));
    for (const { observation, inspection } of inspectStore(observed)) {
      const key = redact(observation.key);
      const cookie = observation.cookie ?? attributes.get(observation.key) ?? null;
      present.add(`${origin}\0${naming.clean(key)}`);
      const seen = (path: string) => {
        const location: Location = { origin, surface: 'cookie-jar', key, path };
        return { site, at, location, witness, writer: null, cookie };
      };
      for (const candidate of inspection.candidates) {
        const body = sightingBody(seen(candidate.path), candidate, naming);
        if (!lying.some((known) => sameSighting(known, body))) bodies.push(body);
      }
      for (const leaf of inspection.leaves) leaves.push(pendingLeaf(seen(leaf.path), leaf, naming));
    }
  }
  const removed = lying.filter(
    ({ surface, origin, key, removedAt }) =>
      surface === 'cookie-jar' && removedAt === null && !present.has(`${origin}\0${key}`),
  );
  const gone = new Map(
    removed.map(({ origin, key }) => [`${origin}\0${key}`, { origin, surface: 'cookie-jar', key, path: '' } as const]),
  );
  for (const location of gone.values()) bodies.push(removalBody(site, at, location, naming));
  return { bodies, leaves };
}

/** The jar is read often and changes seldom: what lies unchanged is not written down again. */
function sameSighting(known: Sighting, body: EntryBody): boolean {
  if (body.kind !== 'sighting' || known.removedAt !== null) return false;
  const { fingerprint, surface, origin, key, path, cookie } = body.sighting;
  return (
    known.fingerprint === fingerprint &&
    known.surface === surface &&
    known.origin === origin &&
    known.key === key &&
    known.path === path &&
    isSameCookie(known.cookie, cookie)
  );
}

/** Sessions that slide get a later end with every answer; that alone is no news. */
function isSameCookie(known: CookieAttributes | null, cookie: CookieAttributes | null): boolean {
  if (known === null || cookie === null) return known === cookie;
  const slid = known.expires !== null && cookie.expires !== null && Math.abs(known.expires - cookie.expires) < SLIDE;
  return canonicalJson(known) === canonicalJson(slid ? { ...cookie, expires: known.expires } : cookie);
}

/** Name, and path, partition and container where they tell cookies of one name apart. */
export function keyOf({ name, attributes: { path, partitionKey }, container }: JarCookie): string {
  return [
    name,
    ...(path === '/' ? [] : [`path=${endpointTemplate(path)}`]),
    ...(partitionKey === null ? [] : [`partition=${partitionKey}`]),
    ...(container === undefined ? [] : [`container=${container}`]),
  ].join(';');
}

/** Containers in whose jars these lie. */
export const containersOf = (lying: readonly Pick<Location, 'surface' | 'key'>[]): ReadonlySet<string> =>
  new Set(lying.flatMap(({ surface, key }) => (surface === 'cookie-jar' ? (CONTAINER.exec(key)?.[1] ?? []) : [])));

/** Cookies by the origin that their domain and `secure` make. */
export function groupByOrigin(cookies: readonly JarCookie[]): ReadonlyMap<string, JarCookie[]> {
  const groups = new Map<string, JarCookie[]>();
  for (const cookie of cookies) {
    const { domain, secure } = cookie.attributes;
    const origin = `${secure ? 'https' : 'http'}://${hideHost(domain.replace(/^\./, ''))}`;
    const group = groups.get(origin);
    if (group) group.push(cookie);
    else groups.set(origin, [cookie]);
  }
  return groups;
}
