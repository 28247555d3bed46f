import type { Token, Use } from '../../model/ledger';
import { ask, type IssuerAnswer } from '../../observe/worker/ask-issuer';
import { takersOf } from './issuers';
import { type IssuerCall, KNOWN_ISSUERS } from './known-issuers';

/** A documented request about one token, with the address to which it goes. */
export interface KnownCall extends IssuerCall {
  readonly origin: string;
}

/**
 * What the issuer of such a token documents for this; null where nothing is, or nothing certain enough: a value that merely looks
 * like a token of somebody's is sent to nobody.
 */
export function knownCall(
  what: 'verify' | 'revoke',
  { type, confidence, fingerprint }: Pick<Token, 'type' | 'confidence' | 'fingerprint'>,
  { uses }: { readonly uses: readonly Use[] },
): KnownCall | null {
  const call = Object.hasOwn(KNOWN_ISSUERS, type) ? KNOWN_ISSUERS[type]?.[what] : null;
  if (!call || confidence === 'tentative') return null;
  const base = call.url.startsWith('/') ? takersOf(fingerprint, uses)[0] : '';
  if (base === undefined) return null;
  const url = base + call.url;
  return { ...call, url, origin: new URL(url).origin };
}

/** Sends it once. Null where no answer came. */
export const sendCall = ({ method, url, headers, body }: KnownCall, token: string): Promise<IssuerAnswer | null> =>
  ask(url, { method, headers: headers(token), body: body(token) });

/** Some issuers answer 200 to anything and say in the body how it is: whether it says no, and by which word of theirs. */
export function refusedBy(body: unknown): { readonly isRefused: boolean; readonly code: string } {
  const { ok, error } = (typeof body === 'object' && body !== null ? body : {}) as { ok?: unknown; error?: unknown };
  const code = typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? error : '';
  return { isRefused: ok === false, code };
}

/** What the browser is to be asked for where it does not let us ask there. */
export const patternFor = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
