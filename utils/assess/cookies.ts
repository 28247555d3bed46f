import type { CookieAttributes } from '../model/surface';
import type { Life, Site, Subjects } from './correlate';
import { isStore } from './correlate';
import { accessPower, isCookieOf, isExpired, isHarmless, isRefresh, isSentByScript } from './power';

/** What a cookie is to the rules on session cookies. `maybe`: random enough, and nothing says what for. */
export type CookieKind = 'session' | 'maybe' | 'other';

/** The key to MSAL's own cache, which its script has to read: no server takes it. */
const NO_LOGIN = /^msal\.cache\.encryption(?:;|$)/;

/**
 * Judges a cookie by what it carries, not by its name: whoever holds it is logged in. Cookies of other sites, of CSRF
 * defence and expired tokens are `other`.
 */
export function cookieKind(
  { life, token, sighting }: Pick<Subjects['sighting'], 'life' | 'token' | 'sighting'>,
  site: Site,
): CookieKind {
  if (NO_LOGIN.test(sighting.key)) return 'other';
  if (sighting.removedAt !== null || isExpired(token, site.facts.now)) return 'other';
  if (sighting.cookie && !isCookieOf(site.facts.site, sighting.cookie)) return 'other';
  if (isRefresh(token) && !isHarmless(token)) return 'session';
  const power = accessPower(life);
  if (power === 'no') return 'other';
  return power === 'maybe' || isPurposeUnknown(life) ? 'maybe' : 'session';
}

/** Every cookie travels: random bytes under a name that tells nothing may be a login or a visitor's number. */
function isPurposeUnknown({ token, uses }: Life): boolean {
  if (token.role !== 'unknown') return false;
  return token.confidence === 'tentative' || (token.type === 'opaque-token' && !uses.some(isSentByScript));
}

/** Whether the jar shows the same cookie as this script-readable one: then the jar's sighting speaks for both. */
export function isAlsoInJar({ life, location }: Subjects['sighting']): boolean {
  return life.sightings.some((one) => one.surface === 'cookie-jar' && nameOf(one.key) === nameOf(location.key));
}

/** The jar's keys tell cookies of one name apart: `name;path=/shop`. */
function nameOf(key: string): string {
  return key.split(';')[0] ?? key;
}

/**
 * Who reads the value where it lies: script of this site in storage and in cookies that are not HttpOnly, else the server alone.
 * null where it only passed by, in cookies of other sites, and where the jar's sighting of the same cookie speaks.
 */
export function readerOf(subject: Subjects['sighting'], site: Site): 'script' | 'server' | null {
  const { surface, cookie } = subject.sighting;
  if (isStore(surface)) return 'script';
  if (surface === 'document-cookie') return isAlsoInJar(subject) ? null : 'script';
  if (surface !== 'cookie-jar' || cookie === null || !isCookieOf(site.facts.site, cookie)) return null;
  return cookie.httpOnly ? 'server' : 'script';
}

export function isScriptReadable(subject: Subjects['sighting'], site: Site): boolean {
  return readerOf(subject, site) === 'script';
}

/** The cookie of a jar sighting of this site's own session, or how else to answer. */
export function sessionCookie(subject: Subjects['sighting'], site: Site): CookieAttributes | 'maybe' | null {
  const { cookie, surface } = subject.sighting;
  if (surface !== 'cookie-jar' || cookie === null) return null;
  const kind = cookieKind(subject, site);
  return kind === 'session' ? cookie : kind === 'maybe' ? 'maybe' : null;
}
