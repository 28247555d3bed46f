import { valuesOf } from '../engine';
import type { RevealReply } from '../messages/protocol';
import type { SurfaceId } from '../model/surface';
import { READINGS } from './watch-document';
import { STORES } from './watch-stores';

/** Digests of everything that lies on a surface of this document now. */
export async function digestsOn(surface: SurfaceId): Promise<readonly string[]> {
  return [...(await valuesOn(surface)).keys()];
}

/** The one value with this digest, read again from where it lies. Only *Reveal* asks for it. */
export async function revealOn(surface: SurfaceId, digest: string): Promise<RevealReply> {
  const value = (await valuesOn(surface)).get(digest);
  return value === undefined ? { ok: false, reason: { key: 'reveal_gone', values: [] } } : { ok: true, value };
}

async function valuesOn(surface: SurfaceId): Promise<ReadonlyMap<string, string>> {
  const found = READINGS.find((reading) => reading.surface === surface);
  try {
    const entries = found ? found.read() : ((await STORES[surface]?.())?.entries ?? []);
    return valuesOf(surface, entries);
  } catch {
    return new Map();
  }
}
