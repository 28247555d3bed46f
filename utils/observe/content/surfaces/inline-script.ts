import type { MarkupText } from '../markup-text';
import { mayHold, short } from '../markup-text';

const CODE = /^$|^module$|javascript|ecmascript/i;

/** The text of a script element: code, or an island of JSON or of another type. Null where it holds none. */
export function readInlineScript(script: Element): MarkupText | null {
  const text = script.textContent ?? '';
  if (!mayHold(text)) return null;
  const { id } = script;
  const type = script.getAttribute('type') ?? '';
  const island = CODE.test(type) ? 'inline script' : `script[type=${short(type)}]`;
  const label = id === '' ? island : `script#${short(id)}`;
  return { surface: 'inline-script', label, name: id, text, attribute: null, isProse: false };
}
