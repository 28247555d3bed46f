import { valuesOf } from '../engine';
import type { RevealReply } from '../messages/protocol';
import type { SurfaceId } from '../model/surface';
import type { DocumentWatch } from './watch-document';
import { READINGS } from './watch-document';

/** Which place is asked for, and how the markup of this document is read: see `DocumentWatch`. */
interface Asked {
  readonly surface: SurfaceId;
  readonly key: string;
  readonly lying: DocumentWatch['lying'];
}

/** Digests of everything that lies on a surface of this document now; null for nothing, so that another frame may answer. */
export function digestsOn(asked: Asked): readonly string[] | null {
  const values = valuesOn(asked);
  return values.size > 0 ? [...values.keys()] : null;
}

/** The one value with this digest, read again from where it lies; null where it does not lie here. Only *Reveal* asks for it. */
export function revealOn(digest: string, asked: Asked): RevealReply | null {
  const value = valuesOn(asked).get(digest);
  return value === undefined ? null : { ok: true, value };
}

function valuesOn({ surface, key, lying }: Asked): ReadonlyMap<string, string> {
  const found = READINGS.find((reading) => reading.surface === surface);
  try {
    if (found) return valuesOf(surface, found.read() ?? []);
    // Not as a store: texts of the markup share names, and are parts of nothing.
    return new Map(lying(surface, key).flatMap((entry) => [...valuesOf(surface, [entry])]));
  } catch {
    return new Map();
  }
}
