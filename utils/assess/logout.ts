import { SETTLED_AFTER, sessionEndOf } from '../lib/session-end';
import type { Logout, Sighting, Token, Trial, Use } from '../model/ledger';
import type { Life } from './correlate';
import { isStore } from './correlate';
import { isHarmless, isMighty } from './power';

/** What a logout left of a token. */
export interface Left {
  /** Where it still lies. */
  readonly place: Sighting | null;
  /** The request that tells most of what the server thinks of it. */
  readonly use: Use | null;
  readonly isAccepted: boolean;
}

/** What a logout that has settled left of the token; null for nothing. */
export function leftBy(logout: Logout, { token, sightings, uses: sent }: Life, now: number): Left | null {
  const settled = logout.at + SETTLED_AFTER;
  if (!hasSettled(logout, now) || isNew(logout, token, sightings)) return null;
  const places = sightings.filter((one) => stays(one, logout));
  const uses = sent.filter((use) => use.lastSeen > settled && isOfApp(use, logout));
  const accepted = uses.find(({ status }) => status !== null && status < 400);
  const refused = uses.find(({ status }) => status === 401 || status === 403);
  const place = places.find(({ cookie }) => !cookie?.httpOnly) ?? places[0] ?? null;
  if (accepted) return { place, use: accepted, isAccepted: true };
  return place && { place, use: refused ?? null, isAccepted: false };
}

/** Whether a logout that has settled was to end the token: it was there before, lay where the app logged out or was sent by it. */
export function concerns(logout: Logout, { token, sightings, uses }: Life, now: number): boolean {
  if (!hasSettled(logout, now) || isNew(logout, token, sightings)) return false;
  // An app may clear up just before it tells the server.
  const wasThere = ({ removedAt }: Sighting) => removedAt === null || removedAt > logout.asked - SETTLED_AFTER;
  return sightings.some((one) => wasThere(one) && lay(one, logout)) || uses.some((use) => isOfApp(use, logout));
}

const hasSettled = ({ how, at }: Logout, now: number): boolean => how === 'person' || now >= at + SETTLED_AFTER;

/** The login after the logout brought it, or put it there again. */
const isNew = ({ asked }: Logout, { firstSeen }: Token, sightings: readonly Sighting[]): boolean =>
  firstSeen > asked || sightings.some(({ since = 0 }) => since > asked);

/** The last time that the token was sent once more for a person, after the logout; null where nobody asked. */
export function trialAfter(logout: Logout, { fingerprint }: Token, trials: readonly Trial[]): Trial | null {
  return trials.findLast((trial) => trial.fingerprint === fingerprint && trial.at > logout.at) ?? null;
}

export const isAcceptedIn = (trial: Trial | null): trial is Trial =>
  trial?.status != null && trial.status >= 200 && trial.status < 300;

export const isRefusedIn = (trial: Trial | null): boolean => trial?.status === 401 || trial?.status === 403;

/** Whether a login gave it, and a logout is to end it. */
export function isOfLogin(token: Token): boolean {
  if (isHarmless(token) || isMighty(token) || token.tokenClass === 'secret') return false;
  if (token.role === 'id' || token.role === 'api-key') return false;
  const ofClass = ['access_token', 'refresh_token', 'session'].includes(token.tokenClass);
  return ofClass || ['access', 'refresh', 'session'].includes(token.role);
}

const stays = (sighting: Sighting, logout: Logout): boolean => sighting.removedAt === null && lay(sighting, logout);

function lay({ origin, surface, cookie, firstSeen }: Sighting, logout: Logout): boolean {
  if (firstSeen > logout.asked) return false;
  if (surface === 'cookie-jar' && cookie !== null) return isSentTo(hostOf(logout.origin), cookie.domain);
  if (!isStore(surface) && surface !== 'document-cookie') return false;
  // Cookies know no ports: where they tell of the logout, every app that gets them is meant.
  return logout.how === 'cookies' ? isSentTo(hostOf(origin), hostOf(logout.origin)) : origin === logout.origin;
}

/** Script's own doing, at the app that logged out; a cookie the browser attaches to whatever comes. */
function isOfApp({ channel, initiator, method, destination, template }: Use, { origin, how }: Logout): boolean {
  if (channel === 'cookie' || sessionEndOf(method, destination + template) !== null) return false;
  return how === 'cookies' ? isSentTo(hostOf(initiator ?? ''), hostOf(origin)) : initiator === origin;
}

function isSentTo(host: string, domain: string): boolean {
  const bare = domain.replace(/^\./, '');
  return bare !== '' && (host === bare || host.endsWith(`.${bare}`));
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}

/** A plain logout; cookies also go, and tokens are also revoked, when a session is only renewed. */
export function isPlain({ how, method, destination, template }: Logout): boolean {
  return how !== 'cookies' && (how === 'person' || sessionEndOf(method, destination + template) === 'logout');
}
