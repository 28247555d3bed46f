import { siteOf, siteOfHost } from '../lib/site';
import type { Token, Use } from '../model/ledger';
import type { CookieAttributes } from '../model/surface';
import type { TokenClass } from '../model/token';
import type { Life } from './correlate';

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Clocks differ: an expiry counts as passed after five minutes, the leeway that JWT libraries commonly allow. */
export const CLOCK_SKEW = 5 * MINUTE;

const HARMLESS: readonly TokenClass[] = ['publishable', 'identifier'];
const MIGHTY: readonly TokenClass[] = ['admin', 'private_key'];

/** Publishable keys, identifiers and CSRF tokens may be seen by anyone who holds the page. */
export function isHarmless(token: Token): boolean {
  return token.publishable || HARMLESS.includes(token.tokenClass) || token.role === 'csrf';
}

/** A key that its issuer means to be read by everybody: where others must not stand, it may. */
export function isPublishable(token: Token): boolean {
  return token.publishable || token.tokenClass === 'publishable';
}

/** A key that signs or decrypts, and is no token that is sent. */
export function isKey(token: Token): boolean {
  return token.tokenClass === 'private_key';
}

export function isMighty(token: Token): boolean {
  return MIGHTY.includes(token.tokenClass);
}

export function isRefresh(token: Token): boolean {
  return token.role === 'refresh' || token.tokenClass === 'refresh_token';
}

export function isExpired(token: Token, now: number): boolean {
  return token.facts.expiresAt !== undefined && token.facts.expiresAt < now - CLOCK_SKEW;
}

/** Sent by script as a credential. What the browser attaches by itself (cookies) is not. */
export function isSentByScript(use: Use): boolean {
  return use.channel === 'authorization' || use.channel === 'header';
}

/**
 * Whoever holds it can act as the user or the app. `maybe`: the form alone does not say (ambiguous keys).
 * An ID token proves who logged in and opens nothing, until the app sends it as a credential.
 */
export function accessPower({ token, uses }: Life): 'yes' | 'maybe' | 'no' {
  if (isHarmless(token) || isRefresh(token) || token.tokenClass === 'signed_url') return 'no';
  if (token.role === 'id') return uses.some(isSentByScript) ? 'yes' : 'no';
  return token.tokenClass === 'ambiguous' && token.knownBy === 'form' ? 'maybe' : 'yes';
}

/** Milliseconds from issue to expiry; null where the token does not say. Without `iat`, first seen stands in: a lower bound. */
export function lifetimeOf(token: Token): number | null {
  const { issuedAt, notBefore, expiresAt } = token.facts;
  return expiresAt === undefined ? null : expiresAt - (issuedAt ?? notBefore ?? token.firstSeen);
}

/** Does the cookie belong to this site? Cookies know no ports, sites of localhost and IP addresses do. */
export function isCookieOf(site: string, cookie: CookieAttributes): boolean {
  const bare = (host: string) => siteOfHost(host) ?? host.replace(/^\[|\]$/g, '');
  return bare(cookie.domain.replace(/^\./, '')) === bare(site.replace(/:\d+$/, ''));
}

/** Site of an issuer or audience claim, which may be a URL or a bare host; null for other words. */
export function siteOfClaim(claim: string): string | null {
  if (claim.includes('://')) return siteOf(claim);
  return /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(claim) ? siteOf(`https://${claim}`) : null;
}

/** UTC day such as `2026-03-04`. Claims may hold any number: what is no date becomes the nearest one there is. */
export function dayOf(time: number): string {
  const limit = 8.64e15;
  return new Date(Math.min(limit, Math.max(-limit, time || 0))).toISOString().replace(/T.*/, '');
}
