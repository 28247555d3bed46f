import { withoutEntities } from './encoded';
import type { Layer, Parts, Split } from './layer';
import { inner, MAX_PARTS, STEP } from './layer';

const NAME = /[A-Za-z_][\w:.-]{0,63}/y;
const ATTRIBUTE = /[\s/]{0,512}([^\s=<>"'/]{1,128})(?:\s{0,8}=\s{0,8}(["']?))?/y;
const MAX_NESTING = 64;
/** Elements whose content is text, whatever stands in it. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);
const UNTOLD = new Set(['class', 'style', 'd']);
/** Text with spaces in it that may be more than words: structures, schemes, statements. */
const MAY_HOLD = /^(?:[^\w\s]|\S{1,12} {1,3}\S{16}|[\w$. ]{1,64}[=(:[{])/;
const LABELS = ['name', 'Name', 'property', 'key', 'id'];

/**
 * Texts of elements and values of attributes of XML and HTML, in one pass that never goes back; a text cut off counts as
 * far as it goes. An element's `name`, `property`, `key` or `id` (and the `<key>` before it in a property list) names
 * what it holds.
 */
export const splitXml: Split = (layer) => (/^\s{0,64}<[A-Za-z!?_]/.test(layer.text) ? xmlSteps(layer) : null);

function* xmlSteps(layer: Layer): Generator<void, Parts> {
  const { text } = layer;
  const parts: Layer[] = [];
  const stack: { name: string; label: string }[] = [];
  let listKey = '';
  let at = text.indexOf('<');

  function tell(start: number, end: number, attribute = ''): void {
    const raw = text.slice(start, end);
    const value = raw.trim();
    const from = start + raw.indexOf(value);
    const top = stack.at(-1);
    if (top?.name === 'key' && attribute === '') listKey = value.slice(0, 128);
    if (value.length < 8 || (/\s/.test(value) && !MAY_HOLD.test(value))) return;
    const path = stack.map(({ name, label }) => (label === '' ? `/${name}` : `/${name}[${label}]`)).slice(-8);
    const names = stack.flatMap(({ name, label }) => (label === '' ? [name] : [name, label]));
    const own = attribute === '' ? [] : [`/@${attribute}`];
    const isValue = attribute === '' || attribute === 'content' || attribute === 'value';
    const keys = isValue ? (names.length > 0 || attribute === '' ? names : [attribute]) : [...names, attribute];
    parts.push(inner(layer, from, from + value.length, [...path, ...own].join(''), keys, withoutEntities(value)));
  }

  let pause = STEP;
  while (at >= 0 && at < text.length && parts.length < MAX_PARTS) {
    if (at > pause) {
      pause = at + STEP;
      yield;
    }
    if (text.startsWith('<!--', at)) {
      at = after(text, '-->', at + 4);
    } else if (text.startsWith('<![CDATA[', at)) {
      const stop = after(text, ']]>', at);
      tell(at + 9, stop - 3);
      at = stop;
    } else if (text.charAt(at + 1) === '/') {
      NAME.lastIndex = at + 2;
      const name = NAME.exec(text)?.[0] ?? '';
      const open = stack.findLastIndex((element) => element.name === name);
      if (open >= 0) stack.length = open;
      at = after(text, '>', at + 2);
    } else if (/[!?]/.test(text.charAt(at + 1))) {
      at = after(text, '>', at + 2);
    } else {
      NAME.lastIndex = at + 1;
      const name = NAME.exec(text)?.[0] ?? '';
      at = name === '' ? at + 1 : element(name, at + 1 + name.length);
    }
    const next = text.indexOf('<', at);
    if (at < text.length) tell(at, next < 0 ? text.length : next);
    at = next;
  }
  return parts.length > 0 ? parts : null;

  /** Reads the attributes from `from`; index after the element's tag, or after its content where that is raw. */
  function element(name: string, from: number): number {
    const attributes: { name: string; start: number; end: number }[] = [];
    let at = from;
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const [head, attribute = '', quote] = ATTRIBUTE.exec(text) ?? [];
      if (head === undefined) break;
      at += head.length;
      if (quote === undefined) continue;
      const stop = quote === '' ? at + (text.slice(at, at + 8_192).search(/[\s>]/) >>> 0) : text.indexOf(quote, at);
      const end = stop < 0 ? text.length : Math.min(stop, text.length);
      if (attributes.length < 256) attributes.push({ name: attribute, start: at, end });
      at = end + quote.length;
    }
    const label = LABELS.map((own) => attributes.find((one) => one.name === own)).find(Boolean);
    const named = label ? withoutEntities(text.slice(label.start, Math.min(label.end, label.start + 128))) : listKey;
    if (name !== 'key') listKey = '';
    const depth = stack.length;
    if (depth < MAX_NESTING) stack.push({ name, label: named });
    for (const one of attributes) if (one !== label && !UNTOLD.has(one.name)) tell(one.start, one.end, one.name);
    const close = text.indexOf('>', at);
    if (close < 0) return text.length;
    const isClosed = text.charAt(close - 1) === '/';
    const lower = name.toLowerCase();
    if (isClosed || /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/.test(lower))
      stack.length = depth;
    if (isClosed || !RAW.has(lower)) return close + 1;
    const end = text.slice(close).search(new RegExp(`</${lower}`, 'i'));
    const stop = end < 0 ? text.length : close + end;
    if (lower !== 'style') tell(close + 1, stop);
    return stop;
  }
}

/** Index after the next `mark`, or the text's end. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
