import { getDomain, parse } from 'tldts';
import { hideHost } from './hidden-host';
import { memoByOrigin } from './memo-by-origin';

/**
 * The site a URL belongs to: registrable domain (private suffixes such as `github.io` counted), or `host:port` for IP
 * addresses, `localhost` and single-label hosts. Null for anything but http, https, ws and wss. Random runs are hidden.
 */
export const siteOf: (url: string) => string | null = memoByOrigin((url) => {
  // Asked of every header that may name an origin, most of them empty: an error costs a hundred times as much.
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!/^(https?|wss?):$/.test(parsed.protocol)) return null;
  return hideHost(siteOfHost(parsed.hostname) ?? parsed.host);
});

/** Origin of a URL; null for opaque ones, and for what is no URL. */
export const originOf: (url: string) => string | null = memoByOrigin((url) => {
  if (!URL.canParse(url)) return null;
  const { origin } = new URL(url);
  return origin === 'null' ? null : origin;
});

/** Registrable domain of a host name; null for IP addresses, `localhost` and public suffixes themselves. */
export function siteOfHost(hostname: string): string | null {
  return getDomain(hostname, { allowPrivateDomains: true });
}

/**
 * Origin patterns that watching a page needs: its host, and its registrable domain with every subdomain, because cookies
 * of a parent domain are invisible otherwise. Ports cannot be told apart in patterns.
 */
export function watchPatterns(url: string): readonly string[] {
  const { hostname } = new URL(url);
  const domain = siteOfHost(hostname);
  return domain === null || parse(hostname).isIp ? [`*://${hostname}/*`] : [`*://${hostname}/*`, `*://*.${domain}/*`];
}
