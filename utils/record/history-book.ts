import type { SightingBody } from './bodies';

/** Tokens and paths of one history held at a time: about 100 MB. */
const MAX = 100_000;
const REMOVED = ' → removed';

interface Occurrence {
  body: SightingBody;
  isAdded: boolean;
}

/**
 * Where commits put tokens: of each token and path the first commit that added it, by the author's date. What is only seen to go
 * was added by a commit that the log does not show, and is told as that.
 */
export class HistoryBook {
  readonly #found = new Map<string, Occurrence>();
  isFull = false;

  add(body: SightingBody): void {
    const { fingerprint, key, path } = body.sighting;
    const isAdded = !path.includes(REMOVED);
    const name = `${fingerprint}\0${key}`;
    const known = this.#found.get(name);
    if (known === undefined && this.#found.size >= MAX) {
      this.isFull = true;
      return;
    }
    // A log begins with the latest commit: of two of one time the later line is the earlier commit.
    const isFirst = known === undefined || (isAdded === known.isAdded ? body.at <= known.body.at : isAdded);
    if (isFirst) this.#found.set(name, { body, isAdded });
  }

  get size(): number {
    return this.#found.size;
  }

  /** `inHead`: fingerprints of what stands in HEAD; null where that is not known. */
  told(inHead: ReadonlySet<string> | null): readonly SightingBody[] {
    return [...this.#found.values()].map(({ body }) => {
      const { sighting } = body;
      return inHead === null ? body : { ...body, sighting: { ...sighting, inHead: inHead.has(sighting.fingerprint) } };
    });
  }
}
