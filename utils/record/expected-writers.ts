import type { SourcePosition, SurfaceId } from '../model/surface';

/** A write whose value is not there that long after was never made. Milliseconds. */
const MAX_AGE = 30_000;
const MAX_EXPECTED = 1_000;
/** The hooks cut longer texts: the snapshot shows the whole. */
const MAX_TEXT = 262_144;
/** Number of a value that is split over several keys; only the joined value tells what it is. */
export const PART = /(?:\.|C)\d{1,2}$/;

/** Whether a value of which a call tells is left to the next snapshot. */
export const isForSnapshot = (key: string, value: string): boolean => PART.test(key) || value.length >= MAX_TEXT;

/** Who wrote what the next look at a store will find. The hooks tell the key alone: the store itself shows the value. */
export class ExpectedWriters {
  readonly #expected = new Map<string, { readonly writer: SourcePosition; readonly at: number }>();

  /**
   * A `key` that ends with a slash speaks of whatever is new below it, where the browser itself chose the rest; one that begins with a
   * slash of that key in any cache, because a cache does not know its name.
   */
  expect(surface: SurfaceId, key: string, writer: SourcePosition | null): void {
    if (writer === null) return;
    if (this.#expected.size >= MAX_EXPECTED) this.#expected.clear();
    this.#expected.set(`${surface}\0${key}`, { writer, at: Date.now() });
  }

  /** The writer of a value that was found; `isNew`: it was not there, or was another one. */
  of(surface: SurfaceId, key: string, isNew: () => boolean): SourcePosition | null {
    if (this.#expected.size === 0) return null;
    const known = this.#fresh(`${surface}\0${key}`, true);
    if (known || !isNew()) return known;
    const rest =
      surface === 'cache-storage' ? key.slice(key.search(/\/https?:/)) : key.slice(0, key.lastIndexOf('/') + 1);
    return this.#fresh(`${surface}\0${rest}`, false);
  }

  #fresh(id: string, isDone: boolean): SourcePosition | null {
    const found = this.#expected.get(id);
    if (!found) return null;
    const isOld = Date.now() - found.at > MAX_AGE;
    if (isDone || isOld) this.#expected.delete(id);
    return isOld ? null : found.writer;
  }
}
