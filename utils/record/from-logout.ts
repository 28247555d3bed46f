import { redact } from '../engine';
import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';
import { sessionEndOf } from '../lib/session-end';
import { siteOf } from '../lib/site';
import type { EntryBody, Logout, PendingLeaf, Sighting, Token, TokenSeen } from '../model/ledger';
import type { Location } from '../model/surface';
import type { RequestSent } from '../observe/worker/request-watch';
import type { Naming } from './bodies';
import { siteLeft, siteOfRequest } from './from-request';

/** A logout that is under way: it is one once the server has not refused it. */
export type Leaving = Omit<Logout, 'at'>;

/** Files of a page may be named so too. */
const ASKS: ReadonlySet<string> = new Set(['main_frame', 'sub_frame', 'xmlhttprequest', 'ping', 'beacon', 'other']);
const PREFETCH = /prefetch|prerender/i;
/** The jar is read a moment after it changed, and a login may have begun in between. Milliseconds. */
const READ_WITHIN = 5_000;

/** The logouts that a request asks for: at the site whose page asked, and where it takes the browser to another site, there. */
export function leavingBy(request: RequestSent, { clean }: Pick<Naming, 'clean'>): readonly Leaving[] {
  const { method, url, type, initiator, at } = request;
  if (!ASKS.has(type) || sessionEndOf(method, url) === null || isPrefetch(request)) return [];
  const { origin, pathname, search } = new URL(url);
  const isPage = type === 'main_frame';
  const path = clean(endpointTemplate(pathname));
  const told = {
    how: isPage ? ('navigation' as const) : ('request' as const),
    method: clean(redact(method)),
    destination: hideHost(origin),
    // Where the path does not tell, a parameter does, such as `action=logout`.
    template: sessionEndOf(method, origin + pathname) === null && search !== '' ? `${path}?action=logout` : path,
    asked: at,
  };
  const asking = siteOfRequest(request);
  const left = siteLeft(request);
  const isSame = initiator !== null && siteOf(initiator) === asking;
  return [
    ...(asking === null ? [] : [{ ...told, site: asking, origin: hideHost(isSame ? initiator : origin) }]),
    ...(left === null || initiator === null ? [] : [{ ...told, site: left, origin: hideHost(initiator) }]),
  ];
}

function isPrefetch({ headers }: RequestSent): boolean {
  return headers.some(([name, value]) => /^(?:sec-)?purpose$|^x-moz$/i.test(name) && PREFETCH.test(value));
}

interface Jar {
  readonly tokens: readonly Token[];
  /** What lay in the jar before. */
  readonly lying: readonly Sighting[];
  readonly bodies: readonly EntryBody[];
  readonly leaves: readonly PendingLeaf[];
}

/**
 * A logout that the jar shows: the last session cookie of a host went, not by its own expiry. Cookies that only a login
 * needs go when it is done, and another session cookie takes their place. None is told while another container of Firefox is logged
 * in: a logout is one of all that is known at the site.
 */
export function logoutsInJar(site: string, at: number, { tokens, lying, bodies, leaves }: Jar): readonly EntryBody[] {
  const roles = new Map(tokens.map((token) => [token.fingerprint, token]));
  const gone = new Set(bodies.flatMap((body) => (body.kind === 'removal' ? placeOf(body.location) : [])));
  const before = lying.filter(
    ({ surface, removedAt, fingerprint }) =>
      surface === 'cookie-jar' && removedAt === null && isSession(roles.get(fingerprint)),
  );
  const stays = before.some((one) => !gone.has(placeOf(one)));
  const isNew = bodies.some((body) => body.kind === 'sighting' && isSession(body.token));
  if (stays || isNew || leaves.some(({ token }) => isSession(token))) return [];
  const ended = before.filter(({ cookie }) => !cookie?.expires || cookie.expires > at);
  const origins = [...new Set(ended.map(({ origin }) => origin))];
  const told = { how: 'cookies', method: '', destination: '', template: '' } as const;
  return origins.map((origin) => ({ kind: 'logout', site, origin, ...told, asked: at - READ_WITHIN, at }));
}

function isSession(token: TokenSeen | undefined): boolean {
  return token?.role === 'session' || token?.role === 'refresh' || token?.role === 'access';
}

function placeOf({ origin, key }: Pick<Location, 'origin' | 'key'>): string {
  return `${origin}\0${key}`;
}
