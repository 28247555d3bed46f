import { shadowRootOf } from '../../platform/shadow-root';
import type { MarkupText } from './markup-text';
import { isPassword, readAttributes, readWords, SKIPPED } from './surfaces/document';
import { readInlineScript } from './surfaces/inline-script';

/** Added nodes that are remembered; where more came, the whole document is walked again. */
const MAX_ADDED = 1_000;
/** Changes of one document that are heard: some microseconds each. */
const MAX_CHANGES = 50_000;
/** Custom elements that may get their shadow root later. */
const MAX_HOSTS = 1_000;
/** Nodes that are read in one step: some microseconds each. */
export const AT_ONCE = 16;
const NONE: readonly MarkupText[] = [];
/** Elements, texts and comments. */
const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT;

export interface Placed extends MarkupText {
  readonly node: Node;
}

/**
 * The texts of one document's markup. The document is walked once, when it is parsed; from then on what was added is, and what
 * changed: a `MutationObserver` notes added nodes, attributes that may hold something and texts. Where a page changes more of them
 * than a person could read, as charts and animations do, added nodes alone are noted from then on. Observing from the start would
 * cost the parser a record per node. Shadow roots, closed ones too, and templates are walked like the rest.
 */
export class Markup {
  /** Origins of frames of other origins. */
  readonly frames = new Set<string>();
  passwords = 0;
  readonly #observer: MutationObserver;
  readonly #added = new Set<Node>();
  /** Elements of which an attribute changed. */
  readonly #changed = new Set<Element>();
  #changes = 0;
  readonly #hosts = new Set<WeakRef<Element>>();
  #waiting: Node[] = [];
  #walk: NodeIterator | null = null;
  #begun = false;

  /** `onAdded` is called often: at least once for everything that comes. */
  constructor(onAdded: () => void) {
    this.#observer = new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes } of records) {
        if (this.#added.size > MAX_ADDED) break;
        for (const node of addedNodes) this.#added.add(node);
        if (type === 'childList') continue;
        if (this.#changes < MAX_CHANGES) this.#changes += 1;
        if (type !== 'attributes') this.#added.add(target);
        else if (!SKIPPED.has(attributeName as string)) this.#changed.add(target as Element);
      }
      // The next look walks all of it again, and from then on hears of what is added alone.
      if (this.#changes === MAX_CHANGES) {
        this.#changes += 1;
        this.#observer.disconnect();
        this.forget();
      }
      if (this.#added.size + this.#changed.size > 0) onAdded();
    });
  }

  /** Takes up what there is to walk: the whole document at first and after `forget`, then what was added or changed. */
  look(): void {
    if (!this.#begun || this.#added.size > MAX_ADDED) {
      this.#begun = true;
      this.passwords = 0;
      this.#hosts.clear();
      this.#waiting = [];
      this.#walk = null;
      this.#take(document);
    }
    for (const ref of this.#hosts) {
      const element = ref.deref();
      if (!element || this.#enter(element)) this.#hosts.delete(ref);
    }
    for (const node of this.#added) {
      // A script may get its text after it was put in.
      const root = node.parentNode?.nodeName === 'SCRIPT' ? node.parentNode : node;
      if (isConnected(node) && !this.#isBelow(node)) this.#waiting.push(root);
    }
    this.#added.clear();
  }

  /** The next look begins anew. */
  forget(): void {
    this.#begun = false;
  }

  /** Everything that waits to be walked; null now and then, so that the caller can give way. May be taken up by another. */
  *texts(): Generator<Placed | null> {
    let nodes = 0;
    for (const node of this.#changed) {
      this.#changed.delete(node);
      if (isConnected(node)) for (const text of readAttributes(node)) yield { ...text, node };
      yield null;
    }
    for (let node = this.#next(); node; node = this.#next()) {
      for (const text of this.#read(node)) yield { ...text, node };
      nodes += 1;
      if (nodes % AT_ONCE === 0) yield null;
    }
  }

  end(): void {
    this.#observer.disconnect();
  }

  /** An iterator of nodes goes on where nodes were removed under way. */
  #next(): Node | null {
    for (;;) {
      const node = this.#walk?.nextNode();
      if (node) return node;
      const root = this.#waiting.shift();
      if (!root) return null;
      this.#walk = Document.prototype.createNodeIterator.call(document, root, SHOWN);
    }
  }

  #read(node: Node): readonly MarkupText[] {
    if (!(node instanceof Element)) {
      const words = readWords(node);
      return words === null || /^(?:script|style|textarea)$/.test(node.parentElement?.localName ?? '') ? NONE : [words];
    }
    const said = readAttributes(node);
    if (node instanceof HTMLFormElement) return said;
    const { localName } = node;
    const script = localName === 'script' ? readInlineScript(node) : null;
    if (isPassword(node)) this.passwords++;
    if (node instanceof HTMLTemplateElement) this.#waiting.push(node.content);
    else if (/^(?:i?frame|embed|object)$/.test(localName)) this.#framed(node);
    else if (!this.#enter(node) && localName.includes('-') && this.#hosts.size < MAX_HOSTS)
      this.#hosts.add(new WeakRef(node));
    return script ? [...said, script] : said;
  }

  #framed(frame: Element): void {
    const url = frame.getAttribute('src') ?? frame.getAttribute('data') ?? '';
    if (!URL.canParse(url, document.baseURI)) return;
    const { origin, protocol } = new URL(url, document.baseURI);
    if (origin !== self.origin && /^https?:$/.test(protocol)) this.frames.add(origin);
  }

  /** Walks the shadow root of an element, if it has one. */
  #enter(element: Element): boolean {
    const root = shadowRootOf(element);
    if (root) this.#take(root);
    return root !== null;
  }

  #take(root: Node): void {
    this.#waiting.push(root);
    const changes = this.#changes < MAX_CHANGES;
    this.#observer.observe(root, { childList: true, attributes: changes, characterData: changes, subtree: true });
  }

  #isBelow(node: Node): boolean {
    for (let above = node.parentNode; above; above = above.parentNode) if (this.#added.has(above)) return true;
    return false;
  }
}

/** A field of a form may be called `isConnected`. */
const isConnected = (node: Node): boolean => Reflect.get(Node.prototype, 'isConnected', node) as boolean;

/** What a node says now, in an attribute or itself; null where it is gone. A template's content is connected to nothing. */
export function textAt(node: Node, attribute: string | null): string | null {
  if (!isConnected(node) && node.ownerDocument === document) return null;
  return attribute === null ? node.textContent : Element.prototype.getAttribute.call(node, attribute);
}
