import { scanByForm } from '../detect/detectors';
import { hideHost } from '../lib/hidden-host';
import { IN_FRAME } from '../lib/in-frame';
import { positionsIn } from '../lib/line-column';
import { quickHashSteps } from '../lib/quick-hash';
import type { SurfaceId } from '../model/surface';
import type { Placing } from '../model/token';
import type { Markup, Placed } from '../observe/content/markup';
import { textAt } from '../observe/content/markup';
import type { DocumentRecorder, StoreEntry } from './document-recorder';

/** Different values under one label from which on they are data of a list: looked over together, for tokens by form alone. */
const MANY = 20;
/** UTF-16 units that are looked over together. */
const TOGETHER = 16_000;
/** Texts of lists that are remembered. */
const MAX_LISTED = 100_000;
/** Nodes that say the same which are remembered. */
const MAX_NODES = 16;
const MAX_FRAMES = 50;
/** Longest script whose lines are counted, UTF-16 units: that is done in one go. */
const MAX_LINED = 1_000_000;
/** Of what there are many without names, the first has a number too. */
const NUMBERED = /^(?:inline script|comment)$/;

interface Label {
  /** By hash of the text. */
  readonly places: Map<number, Place>;
  /** Places whose nodes are gone: their keys are free for what comes in their stead. */
  readonly gone: Set<Place>;
  /** Hashes of the texts that were looked over together. */
  readonly listed: Set<number>;
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
  #list: Placed[] = [];
  #length = 0;
  #listed = 0;
  #coverage = '';
  readonly #frames = new Set<string>();

  /** `suffix` stands behind each key: the `inline script 1` of a frame is not that of the page. */
  constructor(markup: Markup, recorder: DocumentRecorder, suffix: string) {
    this.#markup = markup;
    this.#recorder = recorder;
    this.#suffix = suffix;
  }

  /** Looks at what is new in the markup, in steps; then tells what changed and what is gone. */
  *reading(): Generator<unknown> {
    for (const place of this.#found) if (textOf(place) === null) place.label.gone.add(place);
    for (const text of this.#markup.texts()) {
      if (text) yield* this.#read(text);
      yield;
    }
    yield* this.#lookOver();
    for (const place of this.#found) {
      if (place.label.gone.has(place)) {
        this.#found.delete(place);
        this.#recorder.removed(place.surface, place.key);
      } else if (place.surface === 'document') {
        const now = textOf(place);
        if (now !== null) yield* this.#look(place, now, yield* quickHashSteps(now));
        // It may come back as it was.
        if (!this.#found.has(place)) place.round = -1;
      }
    }
  }

  /**
   * Names and texts of a surface in which something was found, as they are now; none where the key is that of another frame.
   * Only *Reveal* asks.
   */
  lying(surface: SurfaceId, key: string): readonly StoreEntry[] {
    if (!key.endsWith(this.#suffix) || (this.#suffix === '' && key.includes(IN_FRAME))) return [];
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
    const coverage = `${isCut} ${passwords}`;
    if (this.#coverage === coverage) return;
    this.#coverage = coverage;
    const state = isCut ? 'partly' : 'inspected';
    const cut = isCut ? { key: 'coverage_document_cut', values: [] } : null;
    const unread = passwords > 0 ? { key: 'coverage_passwords_unread', values: [String(passwords)] } : null;
    this.#recorder.covered({ kind: 'coverage', at, surface: 'inline-script', state, reason: cut });
    this.#recorder.covered({ kind: 'coverage', at, surface: 'document', state, reason: cut ?? unread });
  }

  /** The next reading looks at everything again. */
  forget(): void {
    this.#round++;
    this.#forgetLists();
    this.#markup.forget();
  }

  *#read(text: Placed): Generator<unknown> {
    const label = this.#labelOf(text);
    const hash = yield* quickHashSteps(text.text);
    if (this.#hasOwn(text, hash)) return;
    const isOneOfMany = label.count >= MANY && label.gone.size === 0 && text.surface === 'document';
    if (label.places.has(hash) || !isOneOfMany) yield* this.#readAlone(text, label, hash);
    else if (!label.listed.has(hash)) {
      label.listed.add(hash);
      this.#list.push(text);
      this.#length += text.text.length;
      if (this.#length > TOGETHER) yield* this.#lookOver();
    }
  }

  /** Whether a text that changed is the only one at its place, which is looked at in any case; any other leaves its place. */
  #hasOwn({ node, attribute }: Placed, hash: number): boolean {
    for (const place of this.#found) {
      const others = place.nodes.filter((ref) => ref.deref() !== node);
      if (others.length === place.nodes.length || place.hash === hash || place.attribute !== attribute) continue;
      if (others.length === 0) return place.surface === 'document';
      place.nodes = others;
    }
    return false;
  }

  *#readAlone(text: Placed, label: Label, hash: number): Generator<unknown> {
    const place = label.places.get(hash) ?? this.#placeFor(text, label, hash);
    if (label.gone.delete(place) || place.round !== this.#round) {
      place.round = this.#round;
      yield* this.#look(place, text.text, hash);
    }
    if (!this.#found.has(place)) return;
    place.nodes = place.nodes.filter((ref) => ref.deref() !== text.node).slice(1 - MAX_NODES);
    place.nodes.push(new WeakRef(text.node));
  }

  /** A list may have thousands of values: only where there is a token in them is each looked at. */
  *#lookOver(): Generator<unknown> {
    const list = this.#list;
    this.#list = [];
    this.#length = 0;
    this.#listed += list.length;
    if (this.#listed > MAX_LISTED) this.#forgetLists();
    if (scanByForm(list.map(({ text }) => text).join('\n')).hits.length === 0) return;
    for (const text of list) {
      if (scanByForm(text.text).hits.length > 0)
        yield* this.#readAlone(text, this.#labelOf(text), yield* quickHashSteps(text.text));
      yield;
    }
  }

  #forgetLists(): void {
    this.#listed = 0;
    for (const { listed } of this.#labels.values()) listed.clear();
  }

  #labelOf({ label: name }: Placed): Label {
    const label = this.#labels.get(name) ?? { places: new Map(), gone: new Set(), listed: new Set(), count: 0 };
    this.#labels.set(name, label);
    return label;
  }

  /** The place of one that is gone, or a new one. */
  #placeFor(text: Placed, label: Label, hash: number): Place {
    const [gone] = label.gone;
    if (gone) label.places.delete(gone.hash);
    const place = gone ?? this.#newPlace(text, label);
    place.hash = hash;
    label.places.set(hash, place);
    return place;
  }

  #newPlace({ surface, name, attribute, isProse, label: key }: Placed, label: Label): Place {
    const number = ++label.count;
    const numbered = number > 1 || NUMBERED.test(key) ? `${key} ${number}` : key;
    const onlyTokens = isProse || number > MANY;
    return { key: numbered + this.#suffix, surface, name, attribute, label, onlyTokens, hash: 0, round: -1, nodes: [] };
  }

  *#look(place: Place, value: string, hash: number): Generator<unknown> {
    const { surface, key, name, onlyTokens } = place;
    const placing = surface === 'inline-script' ? placingIn(value) : undefined;
    if (yield* this.#recorder.read({ surface, key, value, name, onlyTokens, hash, placing })) this.#found.add(place);
    else this.#found.delete(place);
  }
}

/** Line and column in a script, counted when they are asked for. */
function placingIn(text: string): Placing | undefined {
  if (text.length > MAX_LINED) return undefined;
  const positionOf = positionsIn(text);
  return (start) => (start < 0 ? undefined : { at: positionOf(start) });
}

function textOf({ nodes, attribute }: Place): string | null {
  for (const ref of nodes) {
    const node = ref.deref();
    const text = node ? textAt(node, attribute) : null;
    if (text !== null) return text;
  }
  return null;
}
