import { parse, parseCIDR } from 'ipaddr.js';
import { memo } from './memo';

const V4_PREFIX = 24;
const V6_PREFIX = 48;
const V6_GROUPS = V6_PREFIX / 16;

/** `/24` of an IPv4 address, `/48` of an IPv6 one (what a site is commonly given, RFC 6177); null for no address. */
export const networkOf: (address: string) => string | null = memo((address) => {
  const parsed = parsedOf(address);
  if (parsed === null) return null;
  if (parsed.kind() === 'ipv4') return `${parsed.toByteArray().slice(0, 3).join('.')}.0/${V4_PREFIX}`;
  const bytes = parsed.toByteArray();
  const groups = Array.from({ length: V6_GROUPS }, (_, n) =>
    ((bytes[2 * n] ?? 0) * 256 + (bytes[2 * n + 1] ?? 0)).toString(16),
  );
  return `${groups.join(':')}::/${V6_PREFIX}`;
});

/** Whether both are of one family, so that one client cannot have both at once. */
export const isSameFamily = (network: string, other: string): boolean => network.includes(':') === other.includes(':');

/** A test for addresses inside any of the ranges; ranges that are none (`10.0.0.0/8`, `2001:db8::/32`) are left out. */
export function insideOf(ranges: readonly string[]): (address: string) => boolean {
  const parsed = ranges.flatMap((range) => {
    try {
      return [parseCIDR(range.includes('/') ? range : `${range}/${range.includes(':') ? 128 : 32}`)];
    } catch {
      return [];
    }
  });
  return (address) => {
    const one = parsedOf(address);
    return one !== null && parsed.some(([base, length]) => base.kind() === one.kind() && one.match(base, length));
  };
}

/** The parser also takes `127.1` and the like, which no log means. */
const WRITTEN_OUT = /^\d{1,3}(?:\.\d{1,3}){3}$|:/;

function parsedOf(address: string) {
  if (!WRITTEN_OUT.test(address)) return null;
  try {
    const parsed = parse(address);
    return 'isIPv4MappedAddress' in parsed && parsed.isIPv4MappedAddress() ? parsed.toIPv4Address() : parsed;
  } catch {
    return null;
  }
}
