import { hideHost } from '../lib/hidden-host';
import { quickHash } from '../lib/quick-hash';
import type { SurfaceId } from '../model/surface';
import type { Markup, Placed } from '../observe/content/markup';
import { textAt } from '../observe/content/markup';
import type { DocumentRecorder, StoreEntry } from './document-recorder';

/** Different texts that are looked at in one reading, and twice as many that are remembered. */
const MAX_TEXTS = 20_000;
/** Different values under one label from which on they are data of a list: only tokens are told. */
const MANY = 20;
/** Nodes that say the same which are remembered. */
const MAX_NODES = 16;
const MAX_FRAMES = 50;
/** Of what there are many without names, the first has a number too. */
const NUMBERED = /^(?:inline script|comment)$/;

interface Label {
  /** By hash of the text. */
  readonly places: Map<number, Place>;
  /** Places whose nodes are gone: their keys are free for what comes in their stead. */
  readonly gone: Set<Place>;
  count: number;
}

/** A text of the markup that was looked at, under the key that is told of it. */
interface Place extends Pick<Placed, 'surface' | 'name' | 'attribute'> {
  readonly key: string;
  readonly label: Label;
  readonly onlyTokens: boolean;
  hash: number;
  /** Counts up when other types are looked for. */
  round: number;
  /** Where it stands; kept where something was found in it alone. */
  nodes: WeakRef<Node>[];
}

/**
 * Gives the texts of the markup keys that outlast a new rendering, and tells the recorder of those that are new. What says the
 * same under the same label is one place; a new text takes the key of one that is gone.
 */
export class MarkupRecorder {
  readonly #markup: Markup;
  readonly #recorder: DocumentRecorder;
  readonly #suffix: string;
  readonly #labels = new Map<string, Label>();
  readonly #found = new Set<Place>();
  #round = 0;
  #texts = 0;
  #places = 0;
  /** Texts that there was no room for. */
  #left = 0;
  #coverage = '';
  readonly #frames = new Set<string>();

  /** `suffix` stands behind each key: the `inline script 1` of a frame is not that of the page. */
  constructor(markup: Markup, recorder: DocumentRecorder, suffix: string) {
    this.#markup = markup;
    this.#recorder = recorder;
    this.#suffix = suffix;
  }

  /** Looks at what is new in the markup, in steps; then tells what changed and what is gone. */
  *reading(): Generator<void> {
    this.#texts = 0;
    if (this.#places > 2 * MAX_TEXTS) this.#forgetPlaces();
    for (const place of this.#found) if (textOf(place) === null) place.label.gone.add(place);
    for (const text of this.#markup.texts()) {
      if (text) yield* this.#read(text);
      yield;
    }
    for (const place of this.#found) {
      if (place.label.gone.has(place)) {
        this.#found.delete(place);
        this.#recorder.removed(place.surface, place.key);
      } else if (place.surface === 'document') {
        const now = textOf(place);
        if (now !== null) yield* this.#look(place, now);
      }
    }
  }

  /** Names and texts of a surface in which something was found, as they are now. Only *Reveal* asks. */
  lying(surface: SurfaceId): readonly StoreEntry[] {
    return [...this.#found].flatMap((place) => {
      const now = place.surface === surface ? textOf(place) : null;
      return now === null ? [] : [[place.name, now] as const];
    });
  }

  /** Tells what was read and what was not, where that is news. `isCut`: the document went before all of it was read. */
  tellCoverage(isCut = false): void {
    const at = Date.now();
    const { frames, passwords } = this.#markup;
    for (const origin of frames) {
      if (this.#frames.has(origin) || this.#frames.size >= MAX_FRAMES) continue;
      this.#frames.add(origin);
      this.#recorder.covered({ kind: 'frame', at, origin: hideHost(origin) });
    }
    const [key, count] = isCut
      ? ['coverage_document_cut', '']
      : this.#left > 0
        ? ['coverage_document_too_large', String(this.#left)]
        : ['coverage_passwords_unread', passwords > 0 ? String(passwords) : ''];
    const state = isCut || this.#left > 0 ? 'partly' : 'inspected';
    const reason = state === 'inspected' && count === '' ? null : { key, values: [count] };
    if (this.#coverage === key + count) return;
    this.#coverage = key + count;
    this.#recorder.covered({ kind: 'coverage', at, surface: 'inline-script', state, reason: isCut ? reason : null });
    this.#recorder.covered({ kind: 'coverage', at, surface: 'document', state, reason });
  }

  /** The next reading looks at everything again. */
  forget(): void {
    this.#round++;
    this.#markup.forget();
  }

  *#read(text: Placed): Generator<void> {
    const label: Label = this.#labels.get(text.label) ?? { places: new Map(), gone: new Set(), count: 0 };
    this.#labels.set(text.label, label);
    const hash = quickHash(text.text);
    const known = label.places.get(hash);
    if (!known && ++this.#texts > MAX_TEXTS) {
      this.#left++;
      return;
    }
    const place = known ?? this.#placeFor(text, label, hash);
    if (label.gone.delete(place) || place.round !== this.#round) {
      place.round = this.#round;
      yield* this.#look(place, text.text);
    }
    if (!this.#found.has(place)) return;
    place.nodes = place.nodes.filter((ref) => ref.deref() !== text.node).slice(1 - MAX_NODES);
    place.nodes.push(new WeakRef(text.node));
  }

  #placeFor(text: Placed, label: Label, hash: number): Place {
    const [gone] = label.gone;
    const place = gone ?? this.#newPlace(text, label, hash);
    if (gone) {
      label.places.delete(gone.hash);
      gone.hash = hash;
    }
    label.places.set(hash, place);
    return place;
  }

  #newPlace(text: Placed, label: Label, hash: number): Place {
    const { surface, name, attribute } = text;
    const number = ++label.count;
    this.#places++;
    const key = `${text.label}${number > 1 || NUMBERED.test(text.label) ? ` ${number}` : ''}${this.#suffix}`;
    const onlyTokens = text.isProse || number > MANY;
    return { key, surface, name, attribute, label, onlyTokens, hash, round: -1, nodes: [] };
  }

  *#look(place: Place, text: string): Generator<void> {
    const found = yield* this.#recorder.read(place.surface, place.key, text, place.name, place.onlyTokens);
    if (found) this.#found.add(place);
    else this.#found.delete(place);
  }

  /** A page that renders for days. What nothing was found in is looked at again where it comes back. */
  #forgetPlaces(): void {
    for (const { places } of this.#labels.values())
      for (const place of places.values()) {
        if (this.#found.has(place)) continue;
        places.delete(place.hash);
        this.#recorder.removed(place.surface, place.key);
      }
    this.#places = this.#found.size;
  }
}

function textOf({ nodes, attribute }: Place): string | null {
  for (const ref of nodes) {
    const node = ref.deref();
    const text = node ? textAt(node, attribute) : null;
    if (text !== null) return text;
  }
  return null;
}
