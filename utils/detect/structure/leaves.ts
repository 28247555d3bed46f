import { decodeBase64Text } from '../../lib/base64';
import { readJwt } from '../../lib/jwt';
import { walkJson } from './json-walk';

/** One value in a text. `start` and `end` enclose the innermost region of the text given that can be named. */
export interface TextLeaf {
  /** How to get there: `$.body.access_token`, `base64 → $.refresh_token`; empty when the whole text is the value. */
  readonly path: string;
  /** Names on the way, outermost first; without the name the text itself lies under. */
  readonly keys: readonly string[];
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Texts above this are only searched by form. UTF-16 units. */
export const MAX_WALKED = 1_048_576;
const MAX_LAYERS = 12;
const MAX_LEAVES = 20_000;

/** Region of the original text that a layer's text came from. `exact`: unit for unit. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
}

interface Layer {
  readonly text: string;
  readonly region: Region;
  readonly steps: readonly string[];
  readonly keys: readonly string[];
}

/** A layer's parts, or null when it is a plain value. */
type Parts = readonly Layer[] | null;

/**
 * The values of a text: JSON at any depth, JSON in JSON strings, base64 of JSON, URL-encoded and form-encoded values,
 * `j:` cookies, `Bearer …` strings. A text that is none of these is its own only leaf. At most 12 layers and 20,000
 * leaves; a text above 1 MB is not walked.
 *
 * Identity: a leaf that is the whole text keeps the text as it is, percent-encoding included, because that is what a
 * Cookie header carries. Values inside a structure are decoded, because that is what an app reads and sends.
 */
export function leaves(text: string): readonly TextLeaf[] {
  const found: TextLeaf[] = [];
  const pending: Layer[] = [{ text, region: { start: 0, end: text.length, exact: true }, steps: [], keys: [] }];
  for (let layer = pending.pop(); layer; layer = pending.pop()) {
    const parts = layer.steps.length < MAX_LAYERS && layer.text.length <= MAX_WALKED ? partsOf(layer) : null;
    if (parts === null) {
      found.push({
        path: layer.steps.join(' → '),
        keys: layer.keys,
        value: layer.text,
        start: layer.region.start,
        end: layer.region.end,
      });
      if (found.length >= MAX_LEAVES) break;
    } else for (let i = parts.length - 1; i >= 0 && pending.length < MAX_LEAVES; i--) pending.push(parts[i] as Layer);
  }
  return found;
}

function partsOf(layer: Layer): Parts {
  const { text } = layer;
  if (text.length < 3) return null;
  return jsonParts(layer) ?? schemeParts(layer) ?? formParts(layer) ?? encodedParts(layer);
}

function jsonParts(layer: Layer): Parts {
  if (!/^(?:j:)?\s{0,64}[{["]/.test(layer.text)) return null;
  const offset = layer.text.startsWith('j:') ? 2 : 0;
  const parts: Layer[] = [];
  const steps = offset > 0 ? [...layer.steps, 'j:'] : layer.steps;
  const isJson = walkJson(layer.text.slice(offset), ({ keys, value, start, end, exact }) => {
    const region = within(layer.region, offset + start, offset + end, exact);
    parts.push({ text: value, region, steps: [...steps, pathOf(keys)], keys: [...layer.keys, ...keys] });
    return parts.length < MAX_LEAVES;
  });
  return isJson ? parts : null;
}

function schemeParts(layer: Layer): Parts {
  const scheme = /^\s?(?:Bearer|Token|JWT|DPoP|ApiKey|Api-Key) {1,3}(?=[^\s]{8})/i.exec(layer.text)?.[0];
  if (scheme === undefined || /\s/.test(layer.text.slice(scheme.length))) return null;
  return [inner(layer, scheme.length, scheme.trim().toLowerCase(), ['authorization'])];
}

/** Percent-encoding and base64 count only when a structure lies behind them: any text could be decoded somehow. */
function encodedParts(layer: Layer): Parts {
  const decoded = percentDecoded(layer.text);
  if (decoded !== null) return structureBehind(layer, decoded, 'url');
  if (!/^(?:base64-)?[A-Za-z0-9+/_-]{11,}={0,2}$/.test(layer.text)) return null;
  const encoded = layer.text.replace(/^base64-/, '');
  if (!/^(?:ey|ew|W[3yw]|In|I[lk])/.test(encoded)) return null;
  const json = decodeBase64Text(encoded);
  return json === null || !/^\s{0,8}[{["]/.test(json) ? null : structureBehind(layer, json, 'base64');
}

function structureBehind(layer: Layer, text: string, step: string): Parts {
  const region = { ...layer.region, exact: false };
  const below: Layer = { text, region, steps: [...layer.steps, step], keys: layer.keys };
  if (below.steps.length >= MAX_LAYERS) return null;
  const parts = partsOf(below);
  return parts && (isSealed(parts) ? null : parts);
}

/** Envelopes of encrypted values, as Laravel and others write them: the whole is the token, its parts are nothing. */
function isSealed(parts: readonly Layer[]): boolean {
  const names = new Set(parts.map(({ keys }) => keys.at(-1)));
  return (
    (names.has('iv') && names.has('value')) || (names.has('ciphertext') && (names.has('iv') || names.has('nonce')))
  );
}

/** `a=b&c=d`, and the query and fragment of a URL. Names are short and plain; a single pair needs a telling look. */
function formParts(layer: Layer): Parts {
  const { text } = layer;
  const url = /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s?#]{1,2048}/i.exec(text)?.[0];
  if (url === undefined && !/^[?#]?[A-Za-z_][\w.~:$[\]-]{0,63}=[^=\s]/.test(text)) return null;
  if (/\s/.test(text)) return null;
  const parts: Layer[] = [];
  const from = url?.length ?? 0;
  const pair = /([?#&]|^)([A-Za-z_][\w.~:$[\]-]{0,127})=([^&#]{1,})/g;
  pair.lastIndex = from;
  for (let match = pair.exec(text); match; match = pair.exec(text)) {
    const [whole, mark = '', name = '', raw = ''] = match;
    const start = match.index + whole.length - raw.length;
    const value = percentDecoded(raw) ?? raw;
    const region = within(layer.region, start, start + raw.length, value === raw);
    const step = mark === '#' ? `#${name}` : url !== undefined || mark === '?' ? `?${name}` : `form → ${name}`;
    parts.push({ text: value, region, steps: [...layer.steps, step], keys: [...layer.keys, name] });
    if (parts.length >= MAX_LEAVES) break;
  }
  return parts.length > 0 ? parts : null;
}

function inner(layer: Layer, offset: number, step: string, keys: readonly string[]): Layer {
  const region = within(layer.region, offset, layer.text.length, true);
  return { text: layer.text.slice(offset), region, steps: [...layer.steps, step], keys: [...layer.keys, ...keys] };
}

function within(outer: Region, start: number, end: number, exact: boolean): Region {
  if (!outer.exact) return outer;
  return { start: outer.start + start, end: outer.start + end, exact };
}

/** Null when nothing is percent-encoded or the encoding is broken. */
export function percentDecoded(text: string): string | null {
  if (!/%[0-9a-f]{2}/i.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** `$.user["e-mail"].tokens[0]` */
function pathOf(keys: readonly string[]): string {
  const steps = keys.map((key) => {
    if (/^\d{1,9}$/.test(key)) return `[${key}]`;
    return /^[A-Za-z_$][\w$-]{0,127}$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return `$${steps.join('')}`;
}

/** Whether a value is one token as a whole, so that nobody looks for a structure in it. */
export const isWholeJwt = (value: string): boolean =>
  value.startsWith('ey') && value.includes('.') && readJwt(value) !== null;
