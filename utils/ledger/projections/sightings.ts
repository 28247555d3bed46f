import type { EntryBody, Grant, Sighting, SightingSeen } from '../../model/ledger';
import type { CookieAttributes, Location, SurfaceId, Witness } from '../../model/surface';

/** Where a value lies until it is replaced. In a header or a URL different tokens may pass side by side. */
const RESIDENT: ReadonlySet<SurfaceId> = new Set([
  'local-storage',
  'session-storage',
  'document-cookie',
  'cookie-jar',
  'indexed-db',
  'cache-storage',
  'history-state',
  'window-name',
  'window-global',
]);

/** First-hand first. */
const TRUST: readonly Witness[] = ['browser', 'bridge', 'import', 'page'];

/** Two witnesses tell of one answer within such a time, milliseconds. */
const SAME_ANSWER = 10_000;

type Seen = Extract<EntryBody, { readonly kind: 'sighting' }>;
type Removal = Extract<EntryBody, { readonly kind: 'removal' }>;

/** A value at a place, whether it is known as a token or waits as a leaf. */
export type Placed = Pick<Sighting, keyof Location | 'fingerprint' | 'cookie'>;

/**
 * One sighting after a body that concerns its key: the same token seen there, another one seen there, or a removal.
 * The very same object comes back where nothing changes. Times may arrive out of order.
 */
export function sightingAfter(current: Sighting, body: Seen | Removal): Sighting;
export function sightingAfter(current: Sighting | undefined, body: Seen): Sighting;
export function sightingAfter(current: Sighting | undefined, body: Seen | Removal): Sighting | undefined {
  if (current === undefined) return body.kind === 'sighting' ? first(body) : undefined;
  if (body.kind === 'sighting' && body.sighting.fingerprint === current.fingerprint) return again(current, body);
  const ends = body.kind === 'removal' ? removes(body, current) : replaces(body.sighting, current);
  return ends && current.removedAt === null && body.at >= current.lastSeen
    ? { ...current, removedAt: body.at }
    : current;
}

export function isResident(surface: SurfaceId): boolean {
  return RESIDENT.has(surface);
}

export function moreTrusted(a: Witness, b: Witness): Witness {
  return TRUST.find((witness) => witness === a || witness === b) ?? a;
}

/** Whether the removal speaks of this place and value; an empty fingerprint or path speaks of all. */
export function removes({ fingerprint, location }: Removal, placed: Placed): boolean {
  return (
    (fingerprint === '' || fingerprint === placed.fingerprint) &&
    placed.origin === location.origin &&
    placed.surface === location.surface &&
    placed.key === location.key &&
    (location.path === '' || location.path === placed.path)
  );
}

/** Whether the newly seen value stands where the other one stood. What only the page witnessed replaces nothing. */
export function replaces(seen: SightingSeen, placed: Placed): boolean {
  return (
    seen.witness !== 'page' &&
    seen.fingerprint !== placed.fingerprint &&
    RESIDENT.has(seen.surface) &&
    seen.origin === placed.origin &&
    seen.surface === placed.surface &&
    seen.key === placed.key &&
    seen.path === placed.path &&
    isSameCookie(seen.cookie, placed.cookie)
  );
}

function first({ at, sighting }: Seen): Sighting {
  return { ...sighting, firstSeen: at, lastSeen: at, removedAt: null, count: 1 };
}

function again(current: Sighting, { at, sighting }: Seen): Sighting {
  const newer = at >= current.lastSeen;
  const profile = sighting.profile ?? current.profile;
  const grant = grantAfter(current, current.firstSeen, sighting, at);
  const isBack = current.removedAt !== null && at >= current.removedAt;
  return {
    ...current,
    witness: moreTrusted(current.witness, sighting.witness),
    firstSeen: Math.min(current.firstSeen, at),
    lastSeen: Math.max(current.lastSeen, at),
    removedAt: isBack ? null : current.removedAt,
    ...(isBack && { since: at }),
    count: current.count + 1,
    writer: newer ? (sighting.writer ?? current.writer) : (current.writer ?? sighting.writer),
    cookie: newer ? (sighting.cookie ?? current.cookie) : (current.cookie ?? sighting.cookie),
    ...(profile !== undefined && { profile }),
    ...(grant && { grant }),
  };
}

/** How the first answer was asked for, which another witness may have told first. A later one only carries the token again. */
export function grantAfter(
  { grant }: Pick<SightingSeen, 'grant'>,
  firstAt: number,
  seen: SightingSeen,
  at: number,
): Grant | undefined {
  if (at < firstAt - SAME_ANSWER) return seen.grant;
  return grant ?? (at <= firstAt + SAME_ANSWER ? seen.grant : undefined);
}

/** Cookies of one name may stand side by side, told apart by domain, path and partition. */
function isSameCookie(a: CookieAttributes | null, b: CookieAttributes | null): boolean {
  if (a === null || b === null) return true;
  return a.domain === b.domain && a.path === b.path && a.partitionKey === b.partitionKey;
}
