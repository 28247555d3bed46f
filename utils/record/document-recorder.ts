import { joinChunks } from '../detect/structure/join-chunks';
import { inspectRequest, inspectSteps, redact } from '../engine';
import { drained } from '../lib/drained';
import { quickHash } from '../lib/quick-hash';
import type { BridgeItem } from '../messages/protocol';
import type { RequestObservation } from '../model/observation';
import type { SourcePosition, SurfaceId, Witness } from '../model/surface';
import type { Candidate, Inspection, Leaf } from '../model/token';
import { Allowance } from './allowance';
import { cleanWriter } from './clean-writer';
import { ExpectedWriters, isForSnapshot, PART } from './expected-writers';
import { HeldItems } from './held-items';
import { type Known, toldOf } from './known-value';
import type { TextRead } from './text-read';

/** One key and the text under it, raw. */
export type StoreEntry = readonly [key: string, value: string];

/** A whole surface under inspection, and the keys that changed meanwhile: of those its entries are out of date. */
interface Scan {
  readonly at: number;
  readonly changed: Set<string>;
  readonly shared: boolean;
  readonly whole: boolean;
}

/** Longest text that is walked, UTF-16 units; of a longer one the surface is covered partly. */
const MAX_VALUE = 5_000_000;

export interface RecorderOptions {
  /** Called when something waits for `release`; without it nothing waits. */
  readonly onHeld?: (() => void) | null;
  /** What a look has to wait for, at its first step; null for nothing. */
  readonly waiting?: () => Promise<void> | null;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Turns what one document's surfaces saw into what the worker may hear: digests and redacted names, each once. */
export class DocumentRecorder {
  readonly #origin: string;
  readonly #emit: (item: BridgeItem) => void;
  readonly #allowance: Allowance;
  readonly #known = new Map<SurfaceId, Map<string, Known>>();
  readonly #scans = new Map<SurfaceId, Scan>();
  readonly #told = new Set<SurfaceId>();
  readonly #destinations = new Set<string>();
  readonly #reads: (() => unknown)[] = [];
  readonly #held: HeldItems;
  readonly #waiting: () => Promise<void> | null;
  /** Of writes whose value the next snapshot will show. */
  readonly writers = new ExpectedWriters();
  #skipped = 0;

  constructor(
    origin: string,
    emit: (item: BridgeItem) => void,
    { onHeld = null, waiting = () => null, now }: RecorderOptions = {},
  ) {
    this.#origin = origin;
    this.#emit = emit;
    this.#waiting = waiting;
    this.#held = new HeldItems(emit, onHeld);
    this.#allowance = new Allowance(now);
  }

  /** Tells of a surface behind everything that was found on it so far. */
  covered(item: BridgeItem): void {
    this.#held.hold(null, item);
  }

  /**
   * Compares a whole surface, as it was at this call, with what is known of it. What it gives yields between values, so
   * that the caller can give the page its thread back; a later snapshot of the surface ends this one. `shared`: every
   * document of the origin sees the same store, so keys that are missing were removed. Not `whole`: there is more than was read.
   */
  snapshot(surface: SurfaceId, entries: readonly StoreEntry[], shared: boolean, whole = true): Generator<unknown> {
    const scan: Scan = { at: Date.now(), changed: new Set(), shared, whole };
    this.#scans.set(surface, scan);
    return this.#compare(surface, entries, scan);
  }

  *#compare(surface: SurfaceId, entries: readonly StoreEntry[], scan: Scan): Generator<unknown> {
    const { at, changed, shared, whole } = scan;
    const known = this.#surface(surface);
    const first = !this.#told.has(surface);
    const skipped = this.#skipped;
    const present = new Set<string>();
    for (const { key, value, parts } of joinChunks(entries)) {
      if (this.#scans.get(surface) !== scan) return;
      present.add(key);
      const isOld = () => parts.some((part) => changed.has(part)) || this.#scans.get(surface) !== scan;
      if (!isOld()) {
        const isNew = () => known.get(key)?.hash !== quickHash(value);
        const [writer = null] = parts.flatMap((part) => this.writers.of(surface, part, isNew) ?? []);
        yield* this.#looking(surface, key, value, at, 'bridge', writer, isOld);
      }
      yield;
    }
    if (this.#scans.get(surface) !== scan) return;
    const gone = [...known.keys()].filter((key) => whole && !present.has(key) && !changed.has(key));
    for (const key of gone) this.#drop(surface, key, at);
    this.#scans.delete(surface);
    if (this.#skipped > skipped) this.lost(surface, at, this.#skipped);
    else if (shared && whole && (first || gone.length > 0)) {
      this.#told.add(surface);
      const keys = [...known.values()].flatMap(({ name }) => name ?? []);
      this.#emit({ kind: 'snapshot', at, surface, keys });
    }
  }

  /** One write, seen as it happened. `lies`: the bridge itself finds the same value there. */
  wrote(
    surface: SurfaceId,
    key: string,
    value: string,
    writer: SourcePosition | null,
    lies: boolean,
    at = Date.now(),
  ): void {
    this.#scans.get(surface)?.changed.add(key);
    if (isForSnapshot(key, value)) {
      this.writers.expect(surface, key, writer);
      return;
    }
    this.#look(surface, key, value, at, lies ? 'bridge' : 'page', writer);
    if (!lies) this.#drop(surface, key, at);
  }

  /** Looks in steps at one text of a surface that is not read whole. Gives whether something was found in it. */
  *read({ surface, key, value, ...how }: TextRead): Generator<unknown, boolean> {
    const skipped = this.#skipped;
    yield* this.#looking(surface, key, value, Date.now(), 'bridge', null, () => false, how);
    if (this.#skipped > skipped) this.lost(surface, Date.now(), this.#skipped);
    return (this.#surface(surface).get(key)?.reported.size ?? 0) > 0;
  }

  /** What stood there for a moment; what is missing among the entries is not told to be gone. */
  passed(surface: SurfaceId, entries: readonly StoreEntry[], witness: Witness): void {
    for (const { key, value } of joinChunks(entries)) this.#look(surface, key, value, Date.now(), witness, null);
  }

  /** Looks in steps at a text that lies nowhere; null where no more may be told of this document. */
  *inspected(surface: SurfaceId, key: string, value: string, at: number): Generator<unknown, Inspection | null> {
    if (this.#allowance.isSpent) return null;
    return yield* inspectSteps({ surface, origin: this.#origin, key, value, at, witness: 'page' });
  }

  /** Tells of something at once. */
  tell(item: BridgeItem): void {
    this.#allowance.spend();
    this.#emit(item);
  }

  /** Tells that so many texts of a surface were not looked at. */
  lost(surface: SurfaceId, at: number, count: number, key = 'coverage_page_floods'): void {
    this.#emit({ kind: 'coverage', at, surface, state: 'partly', reason: { key, values: [String(count)] } });
  }

  /** What lies there was read; told behind it. Gives whether it was: what is not known yet is told by `tellReads`, after a look. */
  wasRead(surface: SurfaceId, key: string, count: number, by: SourcePosition | null): boolean {
    const known = this.#surface(surface);
    const tell = () => {
      const { name } = known.get(key) ?? known.get(key.replace(PART, '')) ?? {};
      if (name == null || this.#allowance.isSpent) return false;
      this.#allowance.spend();
      this.#held.hold(null, { kind: 'read', at: Date.now(), surface, key: name, count, reader: by && cleanWriter(by) });
      return true;
    };
    return tell() || this.#reads.push(tell) < 0;
  }

  tellReads(): void {
    for (const tell of this.#reads.splice(0)) tell();
  }

  removed(surface: SurfaceId, key: string): void {
    this.#scans.get(surface)?.changed.add(key);
    this.#drop(surface, key, Date.now());
  }

  /** Every key but those that `lies` finds there still. */
  cleared(surface: SurfaceId, lies: (key: string) => boolean): void {
    for (const key of [...this.#surface(surface).keys()]) if (!lies(key)) this.removed(surface, key);
  }

  /** A request as it was seen in the page. One without credentials that hooks saw is told once per destination, for coverage. */
  requested(observation: RequestObservation, writer: SourcePosition | null): void {
    const request = inspectRequest(observation);
    const isNew = observation.witness === 'page' && !this.#destinations.has(request.destination);
    if (request.destination === '' || (request.credentials.length === 0 && !isNew) || this.#allowance.isSpent) return;
    this.#destinations.add(request.destination);
    this.#allowance.spend();
    this.#held.hold(null, { kind: 'request', at: observation.at, request, writer: writer && cleanWriter(writer) });
  }

  failed(part: string, detail: string): void {
    const told = { part: redact(part), detail: redact(detail.slice(0, 500)) };
    this.#emit({ kind: 'diagnostic', at: Date.now(), code: 'hook-failed', ...told });
  }

  /** Other types are looked for from now on: the next look takes unchanged values up again. */
  forgetLooks(): void {
    this.#told.clear();
    for (const surface of this.#known.values())
      for (const [key, known] of surface) surface.set(key, { ...known, stale: true });
  }

  /** Tells what waited for a better witness. */
  release(): void {
    this.#held.release();
  }

  #look(
    surface: SurfaceId,
    key: string,
    value: string,
    at: number,
    witness: Witness,
    writer: SourcePosition | null,
  ): void {
    drained(this.#looking(surface, key, value, at, witness, writer, () => false));
  }

  /** Looks at one value in steps; tells nothing where it `isOld` once it has been looked over. */
  *#looking(
    surface: SurfaceId,
    key: string,
    value: string,
    at: number,
    witness: Witness,
    writer: SourcePosition | null,
    isOld: () => boolean,
    { name: under = key, onlyTokens = false, hash = quickHash(value), placing }: Partial<TextRead> = {},
  ): Generator<unknown, void> {
    const known = this.#surface(surface);
    const before = known.get(key);
    if (before?.hash === hash && !before.stale && (before.written || writer === null)) return;
    if (this.#allowance.isSpent) {
      this.#skipped += 1;
      return;
    }
    const slot = `${surface}\0${key}`;
    const isSame = before?.hash === hash;
    if (isSame && writer !== null) this.#held.drop(slot);
    else this.#held.tell(slot);
    const nameOfKey = () => before?.name ?? redact(key);
    if (value.length > MAX_VALUE) {
      const reason = { key: 'coverage_value_too_large', values: [nameOfKey()] };
      this.#emit({ kind: 'coverage', at, surface, state: 'partly', reason });
    }
    const text = value.length > MAX_VALUE ? value.slice(0, MAX_VALUE) : value;
    const observation = { surface, origin: this.#origin, key: under, value: text, at, witness, placing };
    const waiting = this.#waiting();
    if (waiting) yield waiting;
    const { candidates, leaves: open } = yield* inspectSteps(observation);
    const leaves = onlyTokens ? [] : open;
    if (isOld()) return;
    const reported = new Set([...candidates, ...leaves].map(toldOf));
    const isNews = (found: Candidate | Leaf) => !(isSame && writer === null && before.reported.has(toldOf(found)));
    if (before?.name != null && !isSame && [...before.reported].some((entry) => !reported.has(entry))) {
      this.tell({ kind: 'gone', at, surface, key: before.name });
    }
    const written = writer !== null || (isSame && before.written);
    known.set(key, { hash, name: reported.size > 0 ? nameOfKey() : null, reported, written });
    if (reported.size === 0) return;
    const place = { origin: this.#origin, surface, key: nameOfKey() };
    const by = writer && cleanWriter(writer);
    const tell = (item: BridgeItem) => (writer === null ? this.#held.hold(slot, item) : this.#emit(item));
    for (const candidate of candidates.filter(isNews)) {
      this.#allowance.spend();
      tell({ kind: 'seen', at, location: { ...place, path: candidate.path }, witness, candidate, writer: by });
    }
    for (const leaf of leaves.filter(isNews)) {
      this.#allowance.spend();
      tell({ kind: 'leaf', at, location: { ...place, path: leaf.path }, witness, leaf, writer: by });
    }
  }

  #drop(surface: SurfaceId, key: string, at: number): void {
    const entry = this.#surface(surface).get(key);
    if (!entry) return;
    this.#surface(surface).delete(key);
    this.#held.tell(`${surface}\0${key}`);
    if (entry.name !== null) this.tell({ kind: 'gone', at, surface, key: entry.name });
  }

  #surface(surface: SurfaceId): Map<string, Known> {
    const known = this.#known.get(surface) ?? new Map<string, Known>();
    this.#known.set(surface, known);
    return known;
  }
}
