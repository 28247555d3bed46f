import { drained } from '../../lib/drained';
import { isToken, tokensWithin } from './claims';
import { PEELS, RUN_PEELS } from './encoded';
import { splitForm } from './form';
import { splitJson, splitScript } from './json-text';
import type { Layer, Parts, Split, Work } from './layer';
import { layerOf, MAX_PARTS, pathTo } from './layer';
import { rareSplits } from './rare';

export { percentDecoded } from './encoded';

/** One value in a text. `start` and `end` enclose the innermost region of the text given that can be named. */
export interface TextLeaf {
  /** How to get there: `$.body.access_token`, `base64 → $.refresh_token`; empty when the whole text is the value. */
  readonly path: string;
  /** Names on the way, outermost first; without the name the text itself lies under. */
  readonly keys: readonly string[];
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** A decoded text whose parts are leaves of their own: it stands nowhere as it is, and a token may be all of it. */
  readonly isComposite?: true;
}

/** Texts above this are only searched by form. UTF-16 units. */
export const MAX_WALKED = 1_048_576;
const MAX_LAYERS = 12;
const MAX_COMPOSITE = 8_192;

const SPLITS: readonly Split[] = [splitJson, ...rareSplits, splitForm, splitScript];
/** Encodings that a lone token counts behind; percent-encoding belongs to the value as it is sent. */
const HIDING = new Set(['base64', 'hex', 's:']);
const SCHEMES = new Set(['bearer', 'token', 'jwt', 'dpop', 'apikey', 'api-key']);

/**
 * How a long text begins that is worth a walk: JSON and its guards, markup, lines, frames, forms, encodings. Code, style and
 * prose begin otherwise, and are searched by form and by name alone.
 */
export const STRUCTURED =
  /^\ufeff?\s{0,64}(?:[{["<%&]|\)\]\}|(?:while|for) ?\(|(?:data|event|id|retry|j|s:j):|[\da-f]{1,6}:[A-Z]{0,2}[{["]|\d{1,3}[[{]|--[\w-]{3,70}\r?\n|[A-Za-z_][\w.$[\]%-]{0,63}=[^=\s&]{0,256}&|(?:window|self|globalThis)[.[]|base64-|ey[JK]|W3|PD9|7b|5b)/;

/**
 * The values of a text: JSON at any depth and in JSON strings, in scripts, lines, frames and escaped for HTML; XML, forms,
 * URLs, multipart bodies; behind base64, hex, percent-encoding, `j:` and `s:` cookies and schemes. A
 * text that is none of these is its own only leaf. At most 12 layers, 20,000 leaves and, in all, 16 times the text's
 * length of reading and 64 times of paths and names; a text above 1 MB is not walked.
 *
 * Identity: a leaf that is the whole text keeps the text as it is, percent-encoding included, because that is what a
 * Cookie header carries. Values inside a structure are decoded, because that is what an app reads and sends. A readable
 * token is a leaf, and so are the tokens among its claims.
 */
export const leaves = (text: string, work: Work = { steps: 0 }): readonly TextLeaf[] => drained(leafSteps(text, work));

/** As `leaves`, in steps of a millisecond or so. What is sealed under its names is taken as it is. */
export function* leafSteps(
  text: string,
  work: Work = { steps: 0 },
  isSealed: (keys: readonly string[]) => boolean = () => false,
): Generator<void, readonly TextLeaf[]> {
  const found: TextLeaf[] = [];
  const allowed = work.steps + 16 * text.length;
  const pending: Layer[] = [layerOf(text)];
  let names = 0;
  for (let layer = pending.pop(); layer; layer = pending.pop()) {
    yield;
    const isOver = layer.text.length > MAX_WALKED || work.steps > allowed;
    const parts = isOver || hasNoParts(layer) || isSealed(layer.keys) ? null : yield* partsOf(layer, work);
    const { region, steps, keys } = layer;
    if (parts === null || (!region.exact && layer.text.length <= MAX_COMPOSITE)) {
      const { start, end } = region;
      const path = pathTo(layer);
      for (const name of [path, ...keys]) names += name.length;
      if (names > 64 * text.length) break;
      found.push({ path, keys, value: layer.text, start, end, ...(parts && { isComposite: true }) });
    }
    if (found.length >= MAX_PARTS) break;
    const below = parts ?? (steps.length < MAX_LAYERS ? tokensWithin(layer) : []);
    for (let i = below.length - 1; i >= 0 && pending.length < MAX_PARTS; i--) pending.push(below[i] as Layer);
  }
  return found;
}

/** A short word holds no parts; nor does prose without a mark of any structure. */
const hasNoParts = ({ text, steps }: Layer): boolean =>
  text.length < 3 ||
  steps.length >= MAX_LAYERS ||
  (steps.length > 0 && !/[={[<%&("]|^\S{12,}$|^\s?(?:bearer|token|jwt|dpop|api-?key) /i.test(text));

function* partsOf(layer: Layer, work: Work): Generator<void, Parts> {
  const { text } = layer;
  work.steps += text.length;
  const isRun = /^[\w-]+$/.test(text);
  for (const split of isRun ? [] : SPLITS) {
    const steps = split(layer);
    const parts = steps && (yield* steps);
    if (parts) return parts;
  }
  for (const peel of isRun ? RUN_PEELS : PEELS) {
    const below = peel(layer);
    if (!below) continue;
    const parts = (hasNoParts(below) ? null : yield* partsOf(below, work)) ?? (isLone(below) ? [below] : null);
    if (parts && !isEnvelope(parts)) return parts;
  }
  return null;
}

/** Whether a lone value behind a layer counts: any after a scheme, a token behind an encoding. */
function isLone({ steps, text }: Layer): boolean {
  const step = String(steps.at(-1));
  return SCHEMES.has(step) || (HIDING.has(step) && isToken(text));
}

/** Envelopes of encrypted values, as Laravel and others write them: the whole is the token, its parts are nothing. */
function isEnvelope(parts: readonly Layer[]): boolean {
  const names = new Set(parts.map(({ keys }) => keys.at(-1)));
  return (
    (names.has('iv') && names.has('value')) || (names.has('ciphertext') && (names.has('iv') || names.has('nonce')))
  );
}
