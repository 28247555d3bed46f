import { originOf, siteOf } from '../lib/site';
import type { AnswerGuard, OriginAccess } from '../model/access';
import type { Sighting, Token, Use } from '../model/ledger';
import type { Login } from '../model/login';
import type { SiteFacts } from '../model/report';
import type { Location, SurfaceId, Witness } from '../model/surface';
import { answerSubjects, originSubjects } from './origins';
import { perObject } from './per-object';
import { strongestWitness } from './weigh';

/** A token with everything that was seen of it on this site. */
export interface Life {
  readonly token: Token;
  readonly sightings: readonly Sighting[];
  readonly uses: readonly Use[];
}

/** What every subject of judgement carries; becomes the evidence of a finding. */
export interface Place {
  readonly location: Location;
  /** Destination origin where the subject is about sending. */
  readonly sink: string | null;
  readonly witness: Witness;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly count: number;
}

/** A place that is about one token. */
export interface Subject extends Place {
  readonly life: Life;
  readonly token: Token;
}

/** `url`: a token in a URL, whether the URL was seen in the page (`use` null) or in a request. `answer`: an endpoint. */
export interface Subjects {
  readonly sighting: Subject & { readonly sighting: Sighting };
  readonly use: Subject & { readonly use: Use };
  readonly token: Subject;
  readonly url: Subject & { readonly use: Use | null };
  readonly origin: OriginSubject;
  readonly answer: OriginSubject & { readonly answer: AnswerGuard };
  /** Logins of one shape. */
  readonly login: Place & { readonly login: Login };
}

/**
 * An origin whose documents were seen, without a token of its own: `tokens` are what it matters for. Of an origin those that lie
 * there, or that its documents send, and that still open something; `readable` those among them that lie where script can read
 * them. Of an answer those that went to the endpoint or came from it.
 */
export interface OriginSubject extends Place {
  readonly access: OriginAccess;
  readonly tokens: readonly Token[];
  readonly readable: readonly Token[];
}

export type SubjectKind = keyof Subjects;

/** One site's facts, joined by token. What a rule may look at beside its subject. */
export interface Site {
  readonly facts: SiteFacts;
  readonly lives: readonly Life[];
  readonly subjects: { readonly [K in SubjectKind]: readonly Subjects[K][] };
  /** What lies in storage and cookies now. */
  readonly lying: readonly Subjects['sighting'][];
  /** The tokens that lie under the same keys as this one, most often of the same login. */
  readonly beside: (life: Life) => readonly Life[];
}

const STORES: readonly SurfaceId[] = [
  'local-storage',
  'session-storage',
  'indexed-db',
  'cache-storage',
  'window-name',
  'history-state',
  'window-global',
];
const AT_REST: readonly SurfaceId[] = [...STORES, 'cookie-jar', 'document-cookie'];

/** True where a page puts values for itself, and every script of the origin can read them. */
export function isStore(surface: SurfaceId): boolean {
  return STORES.includes(surface);
}

/** True for the surfaces where a value stays when nothing is sent. */
export function isAtRest(surface: SurfaceId): boolean {
  return AT_REST.includes(surface);
}

/** Joins a site's facts. Sightings and uses whose token is not among the tokens are left out. */
export function correlate(facts: SiteFacts): Site {
  const sightings = groupBy(facts.sightings, (sighting) => sighting.fingerprint);
  const uses = groupBy(facts.uses, (use) => use.fingerprint);
  const lives = facts.tokens.map((token) => ({
    token,
    sightings: sightings.get(token.fingerprint) ?? [],
    uses: uses.get(token.fingerprint) ?? [],
  }));
  const sighting = lives.flatMap((life) => life.sightings.map((one) => ofSighting(life, one)));
  const resting = sighting.filter((one) => isAtRest(one.location.surface));
  const byPlace = groupBy(resting, (one) => placeOf(one.sighting));
  return {
    facts,
    lives,
    subjects: {
      sighting,
      use: lives.flatMap((life) => life.uses.map((one) => ofUse(life, one))),
      token: lives.flatMap(ofToken),
      url: lives.flatMap(ofUrls),
      origin: originSubjects(facts, lives),
      answer: answerSubjects(facts, lives),
      login: (facts.logins ?? []).map(ofLogin),
    },
    lying: resting.filter((one) => one.sighting.removedAt === null),
    beside: perObject((life) => {
      const places = new Set(life.sightings.map(placeOf));
      return [...new Set([...places].flatMap((place) => byPlace.get(place) ?? []).map((one) => one.life))];
    }),
  };
}

function placeOf({ origin, surface, key }: Sighting): string {
  return [origin, surface, key].join('\0');
}

function ofSighting(life: Life, sighting: Sighting): Subjects['sighting'] {
  const { origin, surface, key, path, witness, firstSeen, lastSeen, count } = sighting;
  const location = { origin, surface, key, path };
  return { life, token: life.token, sighting, location, sink: null, witness, firstSeen, lastSeen, count };
}

/** Where a finding about such requests stands. */
export const SURFACE_OF_CHANNEL: { readonly [C in Use['channel']]: SurfaceId } = {
  authorization: 'request-header',
  header: 'request-header',
  cookie: 'cookie-jar',
  query: 'url-query',
  fragment: 'url-fragment',
  body: 'request-body',
  socket: 'web-socket',
};

function ofUse(life: Life, use: Use): Subjects['use'] {
  const { name, witness, firstSeen, lastSeen, count } = use;
  const location = { origin: use.destination, surface: SURFACE_OF_CHANNEL[use.channel], key: name, path: '' };
  return { life, token: life.token, use, location, sink: use.destination, witness, firstSeen, lastSeen, count };
}

/** The place is the endpoint that is asked: the app's own address changes from login to login. */
function ofLogin(login: Login): Subjects['login'] {
  const { asked, site, firstSeen, lastSeen, count } = login;
  const { destination, template, redirect } = asked;
  const origin = redirect !== null && /^https?:/.test(redirect) ? originOf(redirect) : null;
  const location = { origin: origin ?? `https://${site}`, surface: 'url-query', key: template, path: '' } as const;
  return { login, location, sink: destination, witness: 'browser', firstSeen, lastSeen, count };
}

/** The place that tells most about a token: where it lies, else where it was seen, else where it was sent. */
function ofToken(life: Life): Subject[] {
  const rank = (one: Sighting) => (one.removedAt === null ? 0 : 10) + ((AT_REST.indexOf(one.surface) + 10) % 10);
  const places = life.sightings.toSorted((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
  const place = places[0] ? ofSighting(life, places[0]) : life.uses[0] ? ofUse(life, life.uses[0]) : null;
  if (place === null) return [];
  const { token, location } = place;
  const witness = strongestWitness([...life.sightings, ...life.uses].map((one) => one.witness));
  return [
    { life, token, location, sink: null, witness, firstSeen: token.firstSeen, lastSeen: token.lastSeen, count: 1 },
  ];
}

/** A request to this site needs no sink: the page's own URL and the request for it are one place. */
function ofUrls(life: Life): Subjects['url'][] {
  const isIn = (...surfaces: readonly SurfaceId[]) => life.sightings.filter((one) => surfaces.includes(one.surface));
  const own = isIn('url-query', 'url-fragment');
  // What history and referrer tell was in an address that nobody saw.
  const told = own.length > 0 ? own : isIn('navigation-entry', 'referrer').slice(0, 1);
  const seen = told.map((one) => ({ ...ofSighting(life, one), use: null }));
  const sent = life.uses
    .filter((use) => use.channel === 'query' || use.channel === 'fragment')
    .map((use) => ({ ...ofUse(life, use), sink: siteOf(use.destination) === use.site ? null : use.destination }));
  return [...seen, ...sent];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
