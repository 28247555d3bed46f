import { originOf } from '../lib/site';
import type { Token, Use } from '../model/ledger';
import type { Life, Place } from './correlate';
import { isExpired, isHarmless, isSentByScript } from './power';

/** A JWT whose claims can be read; what is encrypted keeps them to itself. */
export function isJwt(token: Token): boolean {
  const { algorithm, encrypted } = token.facts;
  return encrypted !== true && (algorithm !== undefined || /(^|-)jwt(-|$)/.test(token.type));
}

/** A JWT, sealed ones too: of those the header can be read. */
export const isJose = (token: Token): boolean => isJwt(token) || token.facts.encrypted === true;

/** Seen only while it passed by (a removed key) it is history; in use or at rest it is a fact. */
export function isAround({ life }: { readonly life: Life }): boolean {
  return life.uses.length > 0 || life.sightings.some((one) => one.removedAt === null);
}

/** By what it says itself: where script sends it as a credential it counts as an access token otherwise. */
export const isIdToken = ({ role, facts }: Token): boolean => role === 'id' || /^id$/i.test(facts.kind ?? '');

/** Opens something and still does: neither publishable nor expired nor gone. */
export function isAlive({ life, token }: Place & { readonly life: Life; readonly token: Token }, now: number): boolean {
  return !isHarmless(token) && !isExpired(token, now) && isAround({ life });
}

export function isAccepted({ status }: Use): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** The server did not take it: by RFC 6750 section 3.1, 401 for the token and 403 for its rights. */
export const isRefused = ({ status }: Use): boolean => status === 401 || status === 403;

/** Requests with it as a credential of script's own that were answered well. A public address answers so whatever it gets. */
export function acceptedUses({ uses }: Life): readonly Use[] {
  return uses.filter((use) => isSentByScript(use) && isAccepted(use));
}

/** Host of an audience that is an address or a bare host name; null for ids, names and URNs, which tell nothing of a host. */
export function hostOfClaim(claim: string): string | null {
  const url = /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(claim) ? `https://${claim}` : claim;
  const origin = /^https?:\/\//.test(url) ? originOf(url) : null;
  return origin === null ? null : new URL(origin).host;
}

export const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');
