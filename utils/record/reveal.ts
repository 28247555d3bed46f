import { valuesOf } from '../engine';
import type { RevealReply } from '../messages/protocol';
import type { SurfaceId } from '../model/surface';
import type { DocumentWatch } from './watch-document';
import { READINGS } from './watch-document';

/** What the markup holds on a surface: see `DocumentWatch`. */
type Lying = DocumentWatch['lying'];
const nothing: Lying = () => [];

/** Digests of everything that lies on a surface of this document now. */
export function digestsOn(surface: SurfaceId, lying = nothing): readonly string[] {
  return [...valuesOn(surface, lying).keys()];
}

/** The one value with this digest, read again from where it lies. Only *Reveal* asks for it. */
export function revealOn(surface: SurfaceId, digest: string, lying = nothing): RevealReply {
  const value = valuesOn(surface, lying).get(digest);
  return value === undefined ? { ok: false, reason: { key: 'reveal_gone', values: [] } } : { ok: true, value };
}

function valuesOn(surface: SurfaceId, lying: Lying): ReadonlyMap<string, string> {
  const found = READINGS.find((reading) => reading.surface === surface);
  try {
    if (found) return valuesOf(surface, found.read() ?? []);
    // Not as a store: texts of the markup share names, and are parts of nothing.
    return new Map(lying(surface).flatMap((entry) => [...valuesOf(surface, [entry])]));
  } catch {
    return new Map();
  }
}
