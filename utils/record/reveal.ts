import { valuesOf } from '../engine';
import type { RevealReply } from '../messages/protocol';
import type { SurfaceId } from '../model/surface';
import { entriesOf, READINGS } from './readings';
import type { DocumentWatch } from './watch-document';
import { readStore } from './watch-stores';

/** What the markup holds on a surface: see `DocumentWatch`. */
type Lying = DocumentWatch['lying'];

/** Digests of everything that lies on a surface of this document now. */
export async function digestsOn(surface: SurfaceId, lying: Lying): Promise<readonly string[]> {
  return [...(await valuesOn(surface, lying)).keys()];
}

/** The one value with this digest, read again from where it lies. Only *Reveal* asks for it. */
export async function revealOn(surface: SurfaceId, digest: string, lying: Lying): Promise<RevealReply> {
  const value = (await valuesOn(surface, lying)).get(digest);
  return value === undefined ? { ok: false, reason: { key: 'reveal_gone', values: [] } } : { ok: true, value };
}

async function valuesOn(surface: SurfaceId, lying: Lying): Promise<ReadonlyMap<string, string>> {
  const reading = READINGS.find((one) => one.surface === surface);
  try {
    if (reading) return valuesOf(surface, entriesOf(reading.read));
    const store = await readStore(surface);
    if (store) return valuesOf(surface, store.entries);
    // Not as a store: texts of the markup share names, and are parts of nothing.
    return new Map(lying(surface).flatMap((entry) => [...valuesOf(surface, [entry])]));
  } catch {
    return new Map();
  }
}
