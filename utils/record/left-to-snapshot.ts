import type { SourcePosition, SurfaceId } from '../model/surface';

/** The hooks cut longer texts: the snapshot shows the whole. */
const MAX_TEXT = 262_144;
/** Parts of a value split over several keys; only the joined value tells what it is. */
const CHUNK_KEY = /(?:\.|C)\d{1,2}$/;
const MAX_KEYS = 1_000;

/** Whether a value of which a call tells is looked at in the next snapshot alone: a part, perhaps, or very large. */
export const isLeftToSnapshot = (key: string, value: string): boolean =>
  CHUNK_KEY.test(key) || value.length >= MAX_TEXT;

interface Read {
  readonly count: number;
  /** Of the last. */
  readonly by: SourcePosition | null;
}

/** Reads that are told once their value was looked at. */
export class UntoldReads {
  readonly #reads = new Map<string, Read>();

  add(surface: SurfaceId, key: string, count: number, by: SourcePosition | null): void {
    const before = this.take(surface, key)?.count ?? 0;
    if (this.#reads.size < MAX_KEYS) this.#reads.set(surface + key, { count: before + count, by });
  }

  take(surface: SurfaceId, key: string): Read | undefined {
    const read = this.#reads.get(surface + key);
    this.#reads.delete(surface + key);
    return read;
  }
}
