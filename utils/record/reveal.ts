import { valuesOf } from '../engine';
import type { RevealReply } from '../messages/protocol';
import type { SurfaceId } from '../model/surface';
import { sleep } from '../platform/within-time';
import { entriesOf, READINGS } from './readings';
import type { DocumentWatch } from './watch-document';
import { readStore } from './watch-stores';

/** Which place is asked for, and how the markup of this document is read: see `DocumentWatch`. */
interface Asked {
  readonly surface: SurfaceId;
  readonly key: string;
  readonly lying: DocumentWatch['lying'];
}

/** Several frames are asked at once, and the first answer is heard: those that have nothing answer later. Milliseconds. */
const LATER = 500;

/** Digests of everything that lies on a surface of this document now. */
export async function digestsOn(asked: Asked): Promise<readonly string[]> {
  const values = await valuesOn(asked);
  if (values.size === 0) await sleep(LATER);
  return [...values.keys()];
}

/** The one value with this digest, read again from where it lies. Only *Reveal* asks for it. */
export async function revealOn(digest: string, asked: Asked): Promise<RevealReply> {
  const value = (await valuesOn(asked)).get(digest);
  if (value !== undefined) return { ok: true, value };
  await sleep(LATER);
  return { ok: false, reason: { key: 'reveal_gone', values: [] } };
}

async function valuesOn({ surface, key, lying }: Asked): Promise<ReadonlyMap<string, string>> {
  const reading = READINGS.find((one) => one.surface === surface);
  try {
    if (reading) return valuesOf(surface, entriesOf(reading.read));
    const store = await readStore(surface);
    if (store) return valuesOf(surface, store.entries);
    // Not as a store: texts of the markup share names, and are parts of nothing.
    return new Map(lying(surface, key).flatMap((entry) => [...valuesOf(surface, [entry])]));
  } catch {
    return new Map();
  }
}
