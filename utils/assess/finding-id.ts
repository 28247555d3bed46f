import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SurfaceId } from '../model/surface';

export interface FindingPlace {
  readonly rule: string;
  readonly site: string;
  readonly surface: SurfaceId;
  readonly key: string;
  readonly sink: string | null;
}

/**
 * `f1_` and 16 hex digits. The same tomorrow, on a colleague's machine and after the token was renewed: no value, no time,
 * no line goes in, and neither do parts of the key that differ from user to user.
 */
export function findingId({ rule, site, surface, key, sink }: FindingPlace): string {
  const parts = [rule, withoutLoopbackPort(site), surface, normaliseKey(key), withoutLoopbackPort(sink ?? '')];
  return `f1_${bytesToHex(sha256(utf8ToBytes(parts.join('\0')))).slice(0, 16)}`;
}

/** Replaces what varies: fingerprints, UUIDs, long hexadecimal, numbers as whole segments; drops chunk numbers. */
export function normaliseKey(key: string): string {
  return withoutLoopbackPort(key)
    .replace(/\[tw1_[\w-]{22}\]|tw1_[\w-]{22}/g, '{id}')
    .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '{id}')
    .replace(/\b[0-9a-f]{16,128}\b/gi, '{id}')
    .replace(/([._-])\d{1,2}$/, '')
    .replace(/(?<![^\s/:|.@#_-])\d{3,20}(?![^\s/:|.@#_-])/g, '{id}');
}

/** Development servers move between ports. */
function withoutLoopbackPort(text: string): string {
  return text.replace(/(\blocalhost|\b127\.0\.0\.1|\[::1\]):\d{1,5}\b/g, '$1');
}
