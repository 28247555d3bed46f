import type { PendingLeaf, Use, UseShape } from '../model/ledger';
import type { Location } from '../model/surface';
import type { Anomaly } from '../model/traffic';

/** Primary key or index key in either kind of store; every part is text. */
export type Key = readonly string[];

interface Named {
  readonly site: string;
  readonly fingerprint: string;
}

export function tokenKey({ site, fingerprint }: Named): Key {
  return [site, fingerprint];
}

export function sightingKey({ site, fingerprint, origin, surface, key, path }: Named & Location): Key {
  return [site, fingerprint, origin, surface, key, path];
}

export function leafKey({ sighting }: Pick<PendingLeaf, 'sighting'>): Key {
  return sightingKey(sighting);
}

/** All that lies under one storage key, cookie name or header name. */
export function slotKey(site: string, { origin, surface, key }: Pick<Location, 'origin' | 'surface' | 'key'>): Key {
  return [site, origin, surface, key];
}

export function useKey(use: Pick<Use, 'site' | 'fingerprint' | 'witness' | UseShape>): Key {
  const { site, fingerprint, method, destination, template, channel, name, frame, initiator, witness } = use;
  return [site, fingerprint, method, destination, template, channel, name, frame, initiator ?? '', witness];
}

/**
 * One of 4,096 rows, all written again and again. A row for each request would be deleted soon, and what was deleted slows down
 * LevelDB, which is under IndexedDB in Chromium. Browsers number requests: those of ten numbers side by side (`session.1230.0` to
 * `session.1239.0`) share a row.
 */
export function inflightKey({ requestId }: { readonly requestId: string }): Key {
  const group = requestId.replace(/\d(?=\.\d+$)/, '');
  let hash = 0;
  for (let index = 0; index < group.length; index++) hash = (Math.imul(hash, 31) + group.charCodeAt(index)) | 0;
  return [String((hash >>> 0) % 4_096)];
}

export function dayKey({ site, fingerprint, day }: Named & { readonly day: string }): Key {
  return [site, fingerprint, day];
}

/** The later of one rule and token stand behind the earlier. */
export function anomalyKey({ site, anomaly }: { readonly site: string; readonly anomaly: Anomaly }): Key {
  const { token, rule, from } = anomaly;
  return [site, token, rule, String(Math.trunc(from)).padStart(16, '0')];
}

/** A key as one text, for maps. */
export function keyText(key: Key): string {
  return JSON.stringify(key);
}

/** The order of IndexedDB: part by part, by UTF-16 code units, the shorter key first. */
export function compareKeys(a: Key, b: Key): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (part !== other) return part < other ? -1 : 1;
  }
  return a.length - b.length;
}
