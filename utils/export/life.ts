import type { TokenAct } from '../model/act';
import type { Grant, Logout, Sighting, Token, Trial, Use } from '../model/ledger';
import type { SiteFacts } from '../model/report';
import type { Location, SurfaceId } from '../model/surface';
import { by } from './order';

/**
 * One thing that became of a token. `received` is the first word of it in an answer or an address, `stored` the first place
 * where it lay, `copied` each further one. `sent` is the first request to a destination, `last-sent` the last.
 */
export interface LifeEvent {
  readonly at: number;
  readonly what: (typeof ORDER)[number];
  readonly place: Location | null;
  /** Origin it was sent to. */
  readonly destination: string | null;
  /** How often it was sent there. */
  readonly count: number | null;
  /** Fingerprint of the token that took its place. */
  readonly successor: string | null;
  /** Of a token that was sent once more for a test: what the server answered; null for nothing. */
  readonly status?: number | null;
  /** What a person had done with it, and what came of it. */
  readonly act?: Pick<TokenAct, 'what' | 'outcome'>;
  /** How the answer was asked for that it came with. */
  readonly grant?: Grant | undefined;
}

type Facts = Pick<SiteFacts, 'now' | 'sightings' | 'uses' | 'logouts' | 'trials' | 'acts'>;

const ORDER = [
  'issued',
  'received',
  'stored',
  'copied',
  'sent',
  'last-sent',
  'rotated',
  'logout',
  'tried',
  'acted',
  'removed',
  'expired',
] as const;
const NOTHING = { place: null, destination: null, count: null, successor: null } as const;
const ANSWERS: ReadonlySet<SurfaceId> = new Set([
  'response-body',
  'response-header',
  'event-stream',
  'url-fragment',
  'url-query',
]);
/** An app that removes and writes in two steps replaces all the same, milliseconds. */
const AT_ONCE = 1_000;
const MOST = 100;

/** What became of a token so far, in the order of time; of a very long life the first hundred events. */
export function lifeOf(token: Token, facts: Facts): readonly LifeEvent[] {
  const isOwn = ({ fingerprint }: { readonly fingerprint: string }) => fingerprint === token.fingerprint;
  const sightings = withoutTwins(facts.sightings.filter(isOwn)).toSorted(
    by((one) => [one.firstSeen, ANSWERS.has(one.surface) ? 0 : 1, one.surface, one.key, one.path]),
  );
  const { issuedAt, expiresAt } = token.facts;
  const events: LifeEvent[] = [
    ...(issuedAt === undefined ? [] : [{ ...NOTHING, at: issuedAt, what: 'issued' } as const]),
    ...placed(sightings),
    ...sightings.flatMap((one) => ended(one, facts.sightings)),
    ...sent(facts.uses.filter(isOwn)),
    ...(facts.logouts ?? []).flatMap((logout) => ofLogout(logout, token)),
    ...(facts.trials ?? []).filter(isOwn).map(tried),
    ...(facts.acts ?? []).filter((act) => isOwn(act) && !isTold(act)).map(acted),
    ...(expiresAt === undefined || expiresAt > facts.now
      ? []
      : [{ ...NOTHING, at: expiresAt, what: 'expired' } as const]),
  ];
  return events
    .toSorted(by(({ at, what, place, destination }) => [at, ORDER.indexOf(what), textOf(place), destination ?? '']))
    .slice(0, MOST);
}

/** The cookie that script reads is the one in the jar. */
function withoutTwins(sightings: readonly Sighting[]): readonly Sighting[] {
  const inJar = new Set(sightings.flatMap(({ surface, key }) => (surface === 'cookie-jar' ? key.split(';')[0] : [])));
  return sightings.filter(({ surface, key }) => surface !== 'document-cookie' || !inJar.has(key));
}

function placed(sightings: readonly Sighting[]): readonly LifeEvent[] {
  let isReceived = false;
  let isStored = false;
  return sightings.map((one) => {
    const isAnswer = ANSWERS.has(one.surface);
    const what = isStored || (isAnswer && isReceived) ? 'copied' : isAnswer ? 'received' : 'stored';
    isReceived ||= isAnswer;
    isStored ||= what === 'stored';
    return { ...NOTHING, at: one.firstSeen, what, place: locationOf(one), grant: one.grant };
  });
}

function ended(one: Sighting, all: readonly Sighting[]): readonly LifeEvent[] {
  const { removedAt } = one;
  if (removedAt === null) return [];
  const next = all.find((other) => {
    const passed = (other.since ?? other.firstSeen) - removedAt;
    return other.fingerprint !== one.fingerprint && textOf(other) === textOf(one) && passed >= 0 && passed <= AT_ONCE;
  });
  const successor = next?.fingerprint ?? null;
  return [{ ...NOTHING, at: removedAt, what: next ? 'rotated' : 'removed', place: locationOf(one), successor }];
}

function sent(uses: readonly Use[]): readonly LifeEvent[] {
  const destinations = new Set(uses.map(({ destination }) => destination));
  return [...destinations].flatMap((destination) => {
    const group = uses.filter((use) => use.destination === destination);
    const first = Math.min(...group.map(({ firstSeen }) => firstSeen));
    const last = Math.max(...group.map(({ lastSeen }) => lastSeen));
    const count = group.reduce((sum, use) => sum + use.count, 0);
    const to = { ...NOTHING, destination, count };
    return [
      { ...to, at: first, what: 'sent' } as const,
      ...(last > first ? [{ ...to, at: last, what: 'last-sent' } as const] : []),
    ];
  });
}

function tried({ at, destination, template, status }: Trial): LifeEvent {
  return { ...NOTHING, at, what: 'tried', destination: destination + template, status };
}

/** A test that was answered is told by what it asked. */
const isTold = ({ what, outcome }: TokenAct): boolean =>
  what === 'test' && (outcome === 'done' || outcome === 'unclear');

function acted({ at, what, outcome, destination }: TokenAct): LifeEvent {
  return { ...NOTHING, at, what: 'acted', destination: destination || null, act: { what, outcome } };
}

function ofLogout({ at, asked }: Logout, { firstSeen }: Token): readonly LifeEvent[] {
  return firstSeen > asked ? [] : [{ ...NOTHING, at, what: 'logout' }];
}

function locationOf({ origin, surface, key, path }: Location): Location {
  return { origin, surface, key, path };
}

function textOf(place: Location | null): string {
  return place === null ? '' : [place.origin, place.surface, place.key, place.path].join('\0');
}
