import { isAtRest } from '../assess/correlate';
import { isOfLogin } from '../assess/logout';
import type { SiteRecord } from '../ledger/store';
import { outcomeOf } from '../lib/traffic-outcome';
import type { Entry, EntryBody, Sighting, Token } from '../model/ledger';
import type { TrafficEvent, TrafficToken, TrafficUse } from '../model/traffic';

/** After so long an answer is no longer waited for, milliseconds: what comes a minute late is judged without its order. */
export const ANSWERED_WITHIN = 45_000;
const MOST_OPEN = 1_000;
/** An app that removes and writes in two steps replaces all the same, milliseconds. */
const AT_ONCE = 1_000;

export type Happening =
  | { readonly at: number; readonly token: TrafficToken }
  | { readonly at: number; readonly use: TrafficUse }
  | { readonly at: number; readonly event: TrafficEvent };

/** A request whose answer is still to come. */
export interface OpenUse {
  readonly requestId: string;
  readonly use: TrafficUse;
}

/** What goes over from one batch of entries to the next. */
export interface Rest {
  readonly open: readonly OpenUse[];
  /** The last of the server's clocks as its answers told them, milliseconds. */
  readonly skews: readonly number[];
}

export interface SiteTraffic extends Rest {
  /** In the order of time. */
  readonly happenings: readonly Happening[];
}

export const NO_REST: Rest = { open: [], skews: [] };
const MOST_SKEWS = 15;
/** Fewer may be of a cache that does not say how long it kept them. */
const ENOUGH_SKEWS = 3;
/** Clocks that differ by less are not worth a word, milliseconds. */
const NOTABLE_SKEW = 5_000;

type Body<Kind extends EntryBody['kind']> = Extract<EntryBody, { readonly kind: Kind }>;
type Known = Pick<SiteRecord, 'tokens' | 'sightings' | 'uses'> & Partial<Pick<SiteRecord, 'acts'>>;

/**
 * What entries of one site say to the judge over traffic. `before` is what the entries before had left; `known` is what is known of
 * the site after them. What only a page told is left out: it could make alarms. Times in tokens are of the issuer's clock; where
 * that is known to differ from ours they are told in ours.
 */
export function siteTraffic(entries: readonly Entry[], before: Rest, known: Known, now: number): SiteTraffic {
  const open = new Map(before.open.map((one) => [idOf(one.requestId, one.use.token), one]));
  const told = entries.flatMap(({ body }) => (body?.kind === 'use-outcome' ? (body.skew ?? []) : []));
  const skews = [...before.skews, ...told].slice(-MOST_SKEWS);
  const ahead = clockSkewOf(skews) ?? 0;
  const happenings: Happening[] = [];
  const named = new Set<string>();
  const tokens = new Map(known.tokens.map((token) => [token.fingerprint, token]));
  const tell = (fingerprint: string, at: number) => {
    const token = tokens.get(fingerprint);
    if (token === undefined || named.has(fingerprint)) return;
    named.add(fingerprint);
    happenings.push({ at, token: tokenTold(token, ahead, skews.length < ENOUGH_SKEWS ? now : null) });
  };
  const end = ({ use }: OpenUse) => happenings.push({ at: use.at, use });
  for (const { body } of entries) {
    if (body === null) continue;
    if (body.kind === 'use' && body.use.witness !== 'page') {
      tell(body.use.fingerprint, body.at);
      const id = idOf(body.use.requestId, body.use.fingerprint);
      if (!open.has(id)) open.set(id, { requestId: body.use.requestId, use: useTold(body) });
    } else if (body.kind === 'use-outcome') {
      const id = idOf(body.requestId, body.fingerprint);
      const sent = open.get(id);
      if (sent === undefined) continue;
      open.delete(id);
      const { status } = body;
      end({ ...sent, use: { ...sent.use, status, outcome: outcomeOf(status) } });
    } else if (body.kind === 'sighting' && body.sighting.witness !== 'page') {
      const { fingerprint, surface, origin } = body.sighting;
      tell(fingerprint, body.at);
      if (isAtRest(surface))
        happenings.push({ at: body.at, event: { kind: 'stored', token: fingerprint, at: body.at, origin } });
    } else if (isRevocation(body)) {
      tell(body.fingerprint, body.at);
      happenings.push({ at: body.at, event: { kind: 'revoked', token: body.fingerprint, at: body.at } });
    } else if (body.kind === 'trial' && body.status === 401 && wasRevoked(body, known)) {
      const { fingerprint: token, at } = body;
      happenings.push({ at, event: { kind: 'revoked', token, at, isKnown: true } });
    } else if (body.kind === 'logout') happenings.push(...ended(body, known));
  }
  const since = Math.min(...entries.map(({ at }) => at));
  happenings.push(...replacedSince(since, known.sightings));
  const waiting = [...open.values()];
  const isLate = (one: OpenUse, index: number) => waitedLong(one, now) || index < waiting.length - MOST_OPEN;
  for (const one of waiting.filter(isLate)) end(one);
  return {
    happenings: happenings.toSorted((a, b) => a.at - b.at || rank(a) - rank(b)),
    open: waiting.filter((one, index) => !isLate(one, index)),
    skews,
  };
}

/** Whether no answer to it is waited for any more. */
export const waitedLong = ({ use }: OpenUse, now: number): boolean => now - use.at > ANSWERED_WITHIN;

const idOf = (requestId: string, fingerprint: string): string => `${requestId} ${fingerprint}`;

/** Of one moment a token is told of before it is used. */
const rank = (one: Happening): number => ('token' in one ? 0 : 'event' in one ? 1 : 2);

/** In the middle of what the last answers told; null where it is not known, or not worth a word. */
export function clockSkewOf(skews: readonly number[]): number | null {
  const middle = skews.toSorted((a, b) => a - b)[Math.floor(skews.length / 2)];
  return middle === undefined || skews.length < ENOUGH_SKEWS || Math.abs(middle) < NOTABLE_SKEW ? null : middle;
}

/** `latest`: what was created later may be so by a wrong clock, and is not told; null where clocks are known. */
function tokenTold({ site, fingerprint, facts, role }: Token, ahead: number, latest: number | null): TrafficToken {
  const ours = Object.entries(facts).flatMap(([name, fact]) => {
    if (typeof fact !== 'number' || !/(?:At|Before|Since)$/.test(name)) return [[name, fact]];
    return name === 'issuedAt' && latest !== null && fact > latest ? [] : [[name, fact - ahead]];
  });
  return { token: fingerprint, facts: Object.fromEntries(ours), role, scope: site };
}

function useTold({ at, use }: Body<'use'>): TrafficUse {
  const { fingerprint, method, destination, template, object = null, initiator } = use;
  const unknown = { status: null, outcome: 'unknown', client: null, agent: null, principal: null } as const;
  return { ...unknown, token: fingerprint, at, method, destination, template, object, context: initiator };
}

/** The issuer took our request to revoke it. */
const isRevocation = (act: EntryBody): act is Body<'act'> =>
  act.kind === 'act' && act.what === 'revoke' && act.outcome === 'done';

const wasRevoked = ({ fingerprint, at }: Body<'trial'>, { acts = [] }: Known): boolean =>
  acts.some((act) => isRevocation({ kind: 'act', ...act }) && act.fingerprint === fingerprint && act.at <= at);

/** A browser attaches cookies to whatever comes, after the logout as well. */
function ended({ asked, at }: Body<'logout'>, { tokens, uses }: Known): readonly Happening[] {
  const attached = new Set(uses.flatMap((use) => (use.channel === 'cookie' ? use.fingerprint : [])));
  return tokens
    .filter((token) => isOfLogin(token) && token.firstSeen <= asked && !attached.has(token.fingerprint))
    .map(({ fingerprint: token }) => ({ at, event: { kind: 'logout', token, at } }));
}

/**
 * Tokens that lie nowhere any more, and in whose place another lies since then: of the two the successor comes last, maybe in a later
 * batch than the removal.
 */
function replacedSince(since: number, sightings: readonly Sighting[]): readonly Happening[] {
  const lying = new Set(sightings.flatMap((one) => (one.removedAt === null ? one.fingerprint : [])));
  return sightings.flatMap((old): Happening[] => {
    const { removedAt: at, fingerprint: token } = old;
    if (at === null || at < since - AT_ONCE || lying.has(token)) return [];
    const next = sightings.find((other) => {
      const passed = liesSince(other) - at;
      return other.fingerprint !== token && isSamePlace(other, old) && passed >= 0 && passed <= AT_ONCE;
    });
    if (next === undefined || liesSince(next) < since) return [];
    return [{ at, event: { kind: 'replaced', token, at, by: next.fingerprint } }];
  });
}

const liesSince = ({ since, firstSeen }: Sighting): number => since ?? firstSeen;

const isSamePlace = (a: Sighting, b: Sighting): boolean =>
  a.origin === b.origin && a.surface === b.surface && a.key === b.key && a.path === b.path;
