import { spaceOfHost } from './address-space';
import { isLoopbackHost } from './loopback';
import { isOneTimeUrl } from './one-time-url';

/** Why a file is not asked for. */
export type Refusal = 'refused' | 'one-time';

/**
 * Why a file that the page at `page` (its origin) names must not be fetched; null where it may be. As for the page: http and
 * https alone, no mixed content. Beyond that no address of a local network, unless the page lies at that very address, or
 * both on this machine; and nothing that may be good for one use only.
 */
export function refusalOf(url: string, page: string): Refusal | null {
  if (!URL.canParse(url) || !URL.canParse(page)) return 'refused';
  const target = new URL(url);
  const from = new URL(page);
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return 'refused';
  const isLocal = isLoopbackHost(target.hostname) && isLoopbackHost(from.hostname);
  if (from.protocol === 'https:' && target.protocol === 'http:' && !isLocal) return 'refused';
  const space = spaceOfHost(target.hostname);
  const isFar = space === null || space === 'public' || isLocal || target.hostname === from.hostname;
  if (!isFar) return 'refused';
  return isOneTimeUrl(url) ? 'one-time' : null;
}
