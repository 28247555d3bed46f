import { valuesOf } from '../engine';
import type { FrameDigests, RevealReply } from '../messages/frame-protocol';
import type { SurfaceId } from '../model/surface';
import { sleep } from '../platform/within-time';
import { attempt, READINGS } from './readings';
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

/** Digests of everything that lies on a surface of this document now, and whether that is all there is. */
export async function digestsOn(asked: Asked): Promise<FrameDigests> {
  const { values, isWhole } = await valuesOn(asked);
  if (values.size === 0) await sleep(LATER);
  return { digests: [...values.keys()], isWhole };
}

/** The one value with this digest, read again from where it lies. Only *Reveal* asks for it. */
export async function revealOn(digest: string, asked: Asked): Promise<RevealReply> {
  const value = (await valuesOn(asked)).values.get(digest);
  if (value !== undefined) return { ok: true, value };
  await sleep(LATER);
  return { ok: false, reason: { key: 'reveal_gone', values: [] } };
}

interface Read {
  readonly values: ReadonlyMap<string, string>;
  readonly isWhole: boolean;
}

async function valuesOn({ surface, key, lying }: Asked): Promise<Read> {
  const reading = READINGS.find((one) => one.surface === surface);
  try {
    if (reading) {
      const entries = attempt(reading.read);
      return typeof entries === 'string' ? NOTHING : { values: valuesOf(surface, entries), isWhole: true };
    }
    const store = await readStore(surface);
    if (store) return { values: valuesOf(surface, store.entries), isWhole: store.isWhole };
    // Not as a store: texts of the markup share names, and are parts of nothing.
    return { values: new Map(lying(surface, key).flatMap((entry) => [...valuesOf(surface, [entry])])), isWhole: false };
  } catch {
    return NOTHING;
  }
}

const NOTHING: Read = { values: new Map(), isWhole: false };
