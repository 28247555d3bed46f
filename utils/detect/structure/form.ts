import { percentDecoded } from './encoded';
import type { Layer, Parts, Split } from './layer';
import { inner, MAX_PARTS, STEP } from './layer';

/** Plus signs stand for spaces where the rest shows it: before JSON and after a scheme. */
const SPACED = /^(?:[{["]|(?:bearer|token|jwt) ?\+)/i;

/** `a=b&c=d`, and the query and fragment of a URL. Names are short and plain; a single pair needs a telling look. */
export const splitForm: Split = (layer) => {
  const url = /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s?#]{1,2048}/i.exec(layer.text)?.[0];
  if (url === undefined && !/^[?#]?[A-Za-z_][\w.~:$[\]%-]{0,63}=[^=\s"'`]/.test(layer.text)) return null;
  return /\s/.test(layer.text) ? null : formSteps(layer, url);
};

function* formSteps(layer: Layer, url: string | undefined): Generator<void, Parts> {
  const { text } = layer;
  let pause = STEP;
  const parts: Layer[] = [];
  const seen = new Map<string, number>();
  const pair = /([?#&]|^)([A-Za-z_][\w.~:$[\]%-]{0,127})=([^&#]{1,})/g;
  pair.lastIndex = url?.length ?? 0;
  for (let match = pair.exec(text); match && parts.length < MAX_PARTS; match = pair.exec(text)) {
    if (match.index > pause) {
      pause = match.index + STEP;
      yield;
    }
    const [whole, mark = '', encodedName = '', raw = ''] = match;
    const start = match.index + whole.length - raw.length;
    const name = percentDecoded(encodedName) ?? encodedName;
    const plain = percentDecoded(raw) ?? raw;
    const value = raw.includes('+') && SPACED.test(plain) ? (percentDecoded(raw.replace(/\+/g, ' ')) ?? plain) : plain;
    const step = mark === '#' ? `#${name}` : url !== undefined || mark === '?' ? `?${name}` : `form → ${name}`;
    const count = seen.get(step) ?? 0;
    seen.set(step, count + 1);
    const keys = name.split(/[[\]]+/).filter(Boolean);
    parts.push(inner(layer, start, start + raw.length, count > 0 ? `${step}[${count}]` : step, keys, value));
  }
  return parts.length > 0 ? parts : null;
}

const DASHES = /^--[\w'()+,./:=?-]{3,70}(?=\r?\n)/;

/** Text fields of `multipart/form-data` and `multipart/mixed`. */
export const splitMultipart: Split = (layer) => {
  const boundary = DASHES.exec(layer.text)?.[0];
  return boundary === undefined ? null : multipartSteps(layer, boundary);
};

function* multipartSteps(layer: Layer, boundary: string): Generator<void, Parts> {
  const { text } = layer;
  let pause = STEP;
  const parts: Layer[] = [];
  let at = boundary.length;
  while (parts.length < MAX_PARTS) {
    if (at > pause) {
      pause = at + STEP;
      yield;
    }
    const next = text.indexOf(`\n${boundary}`, at);
    const stop = next < 0 ? text.length : next;
    const head = text.slice(at, Math.min(stop, at + 2_048));
    const blank = /\r?\n\r?\n/.exec(head);
    if (blank) {
      const name = /\bname="?([^";\r\n]{1,128})/i.exec(head.slice(0, blank.index))?.[1] ?? String(parts.length);
      const from = at + blank.index + blank[0].length;
      const end = text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
      if (end > from) parts.push(inner(layer, from, end, `multipart → ${name}`, [name]));
    }
    if (next < 0) break;
    at = next + boundary.length + 1;
  }
  return parts.length > 0 ? parts : null;
}
