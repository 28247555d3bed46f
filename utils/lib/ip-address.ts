import ipaddr from 'ipaddr.js';

const PORT = /^\[([^\]]{2,60})\](?::\d{1,5})?$|^([\d.]{7,15}):\d{1,5}$/;

/**
 * Canonical text of an IP address as logs write it, with or without port, brackets and zone: IPv4 in dotted decimals, IPv6 by
 * RFC 5952, IPv4 mapped into IPv6 as IPv4. Null for anything else, such as a host name.
 */
export function canonicalAddress(text: string): string | null {
  const [, six, four] = PORT.exec(text) ?? [];
  const bare = (six ?? four ?? text).split('%', 1)[0] ?? '';
  if (bare.length > 45 || !/^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:.]*:[\da-f:.]*)$/i.test(bare)) return null;
  if (!ipaddr.isValid(bare)) return null;
  const address = ipaddr.process(bare);
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
}

/** Whether a text is a network such as `10.0.0.0/8` or `2001:db8::/32`, or one address. */
export const isNetwork = (text: string): boolean =>
  ipaddr.isValidCIDR(text) || (text === text.trim() && canonicalAddress(text) !== null);
