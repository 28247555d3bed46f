import { joinChunks } from '../detect/structure/join-chunks';
import { inspect, inspectRequest, redact } from '../engine';
import { quickHash } from '../lib/quick-hash';
import type { BridgeItem } from '../messages/protocol';
import type { RequestObservation } from '../model/observation';
import type { SourcePosition, SurfaceId, Witness } from '../model/surface';

/** One key and the text under it, raw. */
export type StoreEntry = readonly [key: string, value: string];

/** Kept per key, so that an unchanged value is not inspected again and a vanished one is told. */
interface Known {
  readonly hash: number;
  readonly name: string;
  /** `path` + NUL + `digest` of every value that was reported. */
  readonly reported: ReadonlySet<string>;
  /** The line that wrote this value was told. */
  readonly written: boolean;
}

/** Longest text that is walked, UTF-16 units; of a longer one the surface is covered partly. */
const MAX_VALUE = 5_000_000;
/** The hooks cut longer texts: the snapshot shows the whole. */
const MAX_TEXT = 262_144;
/** Parts of a value split over several keys; only the joined value tells what it is. */
const CHUNK_KEY = /(?:[._-]|C)\d{1,2}$/;

/** Turns what one document's surfaces saw into what the worker may hear: digests and redacted names, each once. */
export class DocumentRecorder {
  readonly #origin: string;
  readonly #emit: (item: BridgeItem) => void;
  readonly #known = new Map<SurfaceId, Map<string, Known>>();
  readonly #destinations = new Set<string>();

  constructor(origin: string, emit: (item: BridgeItem) => void) {
    this.#origin = origin;
    this.#emit = emit;
  }

  /**
   * Compares a whole surface with what is known of it. Yields between values, so that the caller can give the page its
   * thread back. `shared`: every document of the origin sees the same store, so keys that are missing were removed.
   */
  *snapshot(surface: SurfaceId, entries: readonly StoreEntry[], shared: boolean): Generator<void> {
    const at = Date.now();
    const known = this.#surface(surface);
    const first = known.size === 0;
    const present = new Set<string>();
    for (const { key, value } of joinChunks(entries)) {
      present.add(key);
      this.#look(surface, key, value, at, 'bridge', null);
      yield;
    }
    let removed = false;
    for (const [key, { name, reported }] of known) {
      if (present.has(key)) continue;
      known.delete(key);
      removed = true;
      if (reported.size > 0) this.#emit({ kind: 'gone', at, surface, key: name });
    }
    if (shared && (first || removed)) {
      const keys = [...known.values()].filter(({ reported }) => reported.size > 0).map(({ name }) => name);
      this.#emit({ kind: 'snapshot', at, surface, keys });
    }
  }

  /** One write, seen as it happened. `lies`: the bridge itself finds the same value there. */
  wrote(surface: SurfaceId, key: string, value: string, writer: SourcePosition | null, lies: boolean): void {
    if (CHUNK_KEY.test(key) || value.length >= MAX_TEXT) return;
    const at = Date.now();
    this.#look(surface, key, value, at, lies ? 'bridge' : 'page', writer);
    if (!lies) this.removed(surface, key);
  }

  removed(surface: SurfaceId, key: string): void {
    const known = this.#surface(surface);
    const entry = known.get(key);
    if (!entry) return;
    known.delete(key);
    if (entry.reported.size > 0) this.#emit({ kind: 'gone', at: Date.now(), surface, key: entry.name });
  }

  cleared(surface: SurfaceId): void {
    for (const key of [...this.#surface(surface).keys()]) this.removed(surface, key);
  }

  /** A request as the page's own hooks saw it. One without credentials is told once per destination, for coverage. */
  requested(observation: RequestObservation, writer: SourcePosition | null): void {
    const request = inspectRequest(observation);
    if (request.credentials.length === 0 && this.#destinations.has(request.destination)) return;
    this.#destinations.add(request.destination);
    this.#emit({ kind: 'request', at: observation.at, request, writer: writer && this.#clean(writer) });
  }

  failed(part: string, detail: string): void {
    this.#emit({
      kind: 'diagnostic',
      at: Date.now(),
      code: 'hook-failed',
      part: redact(part),
      detail: redact(detail.slice(0, 500)),
    });
  }

  #look(
    surface: SurfaceId,
    key: string,
    value: string,
    at: number,
    witness: Witness,
    writer: SourcePosition | null,
  ): void {
    const known = this.#surface(surface);
    const before = known.get(key);
    const hash = quickHash(value);
    if (before?.hash === hash && (before.written || writer === null)) return;
    const name = before?.name ?? redact(key);
    if (value.length > MAX_VALUE) {
      const reason = { key: 'coverage_value_too_large', values: [name] };
      this.#emit({ kind: 'coverage', at, surface, state: 'partly', reason });
    }
    const text = value.length > MAX_VALUE ? value.slice(0, MAX_VALUE) : value;
    const { candidates, leaves } = inspect({ surface, origin: this.#origin, key, value: text, at, witness });
    const reported = new Set([...candidates, ...leaves].map(({ path, digest }) => `${path}\0${digest}`));
    if (before && [...before.reported].some((entry) => !reported.has(entry))) {
      this.#emit({ kind: 'gone', at, surface, key: name });
    }
    known.set(key, { hash, name, reported, written: writer !== null });
    const place = { origin: this.#origin, surface, key: name };
    const by = writer && this.#clean(writer);
    for (const candidate of candidates) {
      this.#emit({ kind: 'seen', at, location: { ...place, path: candidate.path }, witness, candidate, writer: by });
    }
    for (const leaf of leaves) {
      this.#emit({ kind: 'leaf', at, location: { ...place, path: leaf.path }, witness, leaf, writer: by });
    }
  }

  #surface(surface: SurfaceId): Map<string, Known> {
    const known = this.#known.get(surface) ?? new Map<string, Known>();
    this.#known.set(surface, known);
    return known;
  }

  #clean(writer: SourcePosition): SourcePosition {
    return { ...writer, url: redact(writer.url) };
  }
}
