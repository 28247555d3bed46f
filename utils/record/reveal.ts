import { valuesOf } from '../engine';
import type { RevealReply } from '../messages/protocol';
import type { SurfaceId } from '../model/surface';
import { READINGS } from './watch-document';

/** Digests of everything that lies on a surface of this document now. */
export function digestsOn(surface: SurfaceId): readonly string[] {
  return [...valuesOn(surface).keys()];
}

/** The one value with this digest, read again from where it lies. Only *Reveal* asks for it. */
export function revealOn(surface: SurfaceId, digest: string): RevealReply {
  const value = valuesOn(surface).get(digest);
  return value === undefined ? { ok: false, reason: { key: 'reveal_gone', values: [] } } : { ok: true, value };
}

function valuesOn(surface: SurfaceId): ReadonlyMap<string, string> {
  const found = READINGS.find((reading) => reading.surface === surface);
  try {
    return found ? valuesOf(surface, found.read()) : new Map();
  } catch {
    return new Map();
  }
}
