import type { MarkupText } from '../markup-text';
import { mayHold, short } from '../markup-text';

/** Attributes that hold no credential, whatever stands in them. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'class style id d nonce integrity alt title srcset sizes points transform placeholder type name for rel media'.split(
    ' ',
  ),
);
const URLS = new Set('href src action formaction data poster xlink:href'.split(' '));
/** Values of these are what they hold; of the others what a person typed may have been put there. */
const GIVEN = /^(?:meta|input)$/;
const IMAGE = /^(?:data:(?:image|font|audio|video)|blob:)/i;
/** Parameters, credentials, or a segment that is long enough. */
const TELLING_URL = /[?#@=]|[\w.-]{20}/;

/** An attribute that was looked at, and under which name its value lies. */
interface Named {
  readonly label: string;
  readonly name: string;
}

/**
 * What one element says in its attributes: `meta`, hidden fields, `data-*`, links, forms, handlers, `srcdoc` and whatever a
 * framework puts there. The value of a password field is never read, nor is what may have been typed. A form whose fields are
 * called like its properties cannot hide anything.
 */
export function readAttributes(element: Element): readonly MarkupText[] {
  const { getAttribute, getAttributeNames } = Element.prototype;
  const texts: MarkupText[] = [];
  const tag = element instanceof HTMLFormElement ? 'form' : element.localName;
  for (const attribute of getAttributeNames.call(element)) {
    if (SKIPPED.has(attribute)) continue;
    const text = getAttribute.call(element, attribute) ?? '';
    if (!mayHold(text)) continue;
    if (URLS.has(attribute) && (IMAGE.test(text) || !TELLING_URL.test(text))) continue;
    const named = GIVEN.test(tag) && /^(?:content|value)$/.test(attribute) ? ofField(element, tag) : of(tag, attribute);
    if (named) texts.push({ surface: 'document', ...named, text, attribute, isProse: false });
  }
  return texts;
}

/** A comment, or words that a person reads. */
export function readWords(node: Node): MarkupText | null {
  const { nodeValue: data, nodeType, parentElement } = node;
  if (data === null || !mayHold(data)) return null;
  const label = nodeType === Node.COMMENT_NODE ? 'comment' : `text in ${parentElement?.localName ?? 'a shadow root'}`;
  return { surface: 'document', label, name: '', text: data, attribute: null, isProse: true };
}

/** A field for a password, one that is hidden too. */
export const isPassword = (element: Element): boolean =>
  element.localName === 'input' &&
  (element.getAttribute('type')?.toLowerCase() === 'password' ||
    /passw|passphrase|\bpwd\b/i.test(element.getAttribute('name') ?? ''));

function of(tag: string, attribute: string): Named {
  const isValue = URLS.has(attribute) || attribute === 'srcdoc' || attribute.startsWith('on');
  return {
    label: `${tag}[${short(attribute)}]`,
    name: isValue ? '' : attribute.replace(/^(?:data-|[:@]|v-bind:|x-)/, ''),
  };
}

function ofField(element: Element, tag: string): Named | null {
  const given = (attribute: string) => element.getAttribute(attribute) || '';
  if (tag === 'input' && given('type').toLowerCase() !== 'hidden' && !(element as HTMLInputElement).readOnly)
    return null;
  if (isPassword(element) || /^content-security/i.test(given('http-equiv'))) return null;
  for (const attribute of ['name', 'property', 'id', 'itemprop', 'http-equiv']) {
    const name = given(attribute);
    if (name !== '') return { label: `${tag}[${attribute}=${short(name)}]`, name };
  }
  return of(tag, tag === 'meta' ? 'content' : 'value');
}
