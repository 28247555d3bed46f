import { isLoopbackHost } from './loopback';

/** Where an address lies: reachable by everybody, on a local network alone, or on this machine. */
export type AddressSpace = 'public' | 'private' | 'loopback';

const RANKS: readonly AddressSpace[] = ['public', 'private', 'loopback'];

/** Whether what lies in `there` is out of reach for a page that came from `page`. */
export const isNearer = (there: AddressSpace, page: AddressSpace): boolean =>
  RANKS.indexOf(there) > RANKS.indexOf(page);

/** Space of an IP address as browsers write it, with or without brackets; null for anything else. */
export function spaceOfAddress(text: string): AddressSpace | null {
  const address = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const four = fourOf(address);
  if (four) return spaceOfFour(four);
  const groups = groupsOf(address);
  return groups && spaceOfSix(groups);
}

/** Space of a host that is an address or a name of this machine; null for names, of which only a look-up can tell. */
export const spaceOfHost = (hostname: string): AddressSpace | null =>
  isLoopbackHost(hostname) ? 'loopback' : spaceOfAddress(hostname);

type Four = readonly [number, number, number, number];

function fourOf(text: string): Four | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  const numbers = match?.slice(1).map(Number);
  return numbers?.every((number) => number <= 255) ? (numbers as unknown as Four) : null;
}

/** By the registry of special-purpose addresses (RFC 6890): what is not routed on the Internet is private. */
function spaceOfFour([a, b]: Four): AddressSpace {
  if (a === 127 || a === 0) return 'loopback';
  const isLocal =
    a === 10 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127) ||
    (a === 198 && (b === 18 || b === 19));
  return isLocal ? 'private' : 'public';
}

/** The eight groups of an IPv6 address. */
function groupsOf(text: string): readonly number[] | null {
  if (!text.includes(':') || !/^[\da-f:.]{2,45}$/i.test(text)) return null;
  const dotted = /^(.*:)([\d.]+)$/.exec(text);
  const four = dotted?.[2]?.includes('.') ? fourOf(dotted[2]) : null;
  const plain = four
    ? `${dotted?.[1]}${((four[0] << 8) | four[1]).toString(16)}:${((four[2] << 8) | four[3]).toString(16)}`
    : text;
  const halves = plain.split('::');
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) ? groups.map((group) => parseInt(group, 16)) : null;
}

function spaceOfSix(groups: readonly number[]): AddressSpace {
  const [first = 0, , , , , sixth = 0, seventh = 0, eighth = 0] = groups;
  const isZero = groups.slice(0, 5).every((group) => group === 0);
  if (isZero && sixth === 0 && seventh === 0 && eighth <= 1) return 'loopback';
  // IPv4 in IPv6: mapped, and through a translator (64:ff9b::/96).
  const isTranslated = first === 0x64 && groups[1] === 0xff9b;
  if ((isZero && (sixth === 0xffff || sixth === 0)) || isTranslated)
    return spaceOfFour([seventh >> 8, seventh & 255, eighth >> 8, eighth & 255]);
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80 ? 'private' : 'public';
}
