import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isWordlike } from '../lib/words';
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
  const place = FILES.has(surface) ? withoutBuild(key) : key;
  const parts = [rule, withoutLoopbackPort(site), surface, normaliseKey(place), withoutLoopbackPort(sink ?? '')];
  return `f1_${bytesToHex(sha256(utf8ToBytes(parts.join('\0')))).slice(0, 16)}`;
}

const FILES: ReadonlySet<SurfaceId> = new Set(['script', 'source-map']);
/** What bundlers put into file names: hexadecimal, base62 or base64url, eight characters and more. */
const BUILD = /(?<=[.-])[A-Za-z0-9_-]{8,40}(?=(?:\.[a-z]{1,12}){0,3}\.(?:m?js|css)(?:\.map)?$)/;

/** `index-Bx7Y12ab.js` is the same file after the next build. */
export function withoutBuild(path: string): string {
  return path.replace(BUILD, (run) => {
    const part = run.slice(run.length > 8 && run.includes('-') ? run.lastIndexOf('-') + 1 : 0);
    const isHash = part.length >= 8 && (/\d/.test(part) || !isWordlike(part));
    return isHash ? `${run.slice(0, run.length - part.length)}{id}` : run;
  });
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
