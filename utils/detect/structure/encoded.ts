import { decodeBase64Text } from '../../lib/base64';
import type { Layer } from './layer';
import { decoded, inner } from './layer';

/** One layer of encoding taken off, or null. It counts only when a structure or a token lies behind: any text could be decoded. */
export type Peel = (layer: Layer) => Layer | null;

/** Null when nothing is percent-encoded or the encoding is broken. */
export function percentDecoded(text: string): string | null {
  if (!/%[0-9a-f]{2}/i.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(quot|amp|lt|gt|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' };

/** Text with the entities that escapers write put back. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name = '') => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return NAMED[name.toLowerCase()] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : whole);
  });
}

const url: Peel = (layer) => {
  const text = percentDecoded(layer.text);
  return text === null ? null : decoded(layer, text, 'url');
};

const html: Peel = (layer) =>
  /^\s{0,64}[[{]{0,2}\s{0,8}&(?:quot|lt|#34|#x22|#123|#x7b);/i.test(layer.text)
    ? decoded(layer, withoutEntities(layer.text), 'html')
    : null;

/** Beginnings of JSON, of XML and of a JWT. */
const HEX = /^(?:7b|5b|3c|22|65794a)[0-9a-f]{20}/i;

const hex: Peel = (layer) => {
  const { text } = layer;
  if (!HEX.test(text) || text.length % 2 > 0 || !/^[0-9a-f]+$/i.test(text)) return null;
  const plain = percentDecoded(text.replace(/../g, '%$&'));
  return plain === null ? null : decoded(layer, plain, 'hex');
};

/** Its first byte is printable, a space or that of a byte order mark. */
const BASE64_HEAD = /^(?:base64-|data:[\w/+.;=-]{0,100};base64,)?(?=[7CDI-Za-f][A-Za-z0-9+/_-]{15})/;
/** What the first bytes of text look like; those of random bytes hardly do. */
const TEXT_HEAD = /^(?:[\t\n\r\x20-\x7e]{12}|(?:\xef\xbb\xbf)?\s{0,8}(?:[[{<]|"[\x20-\x7e]))/;

const base64: Peel = (layer) => {
  const head = BASE64_HEAD.exec(layer.text)?.[0];
  if (head === undefined) return null;
  const peek = layer.text
    .slice(head.length, head.length + 16)
    .replace(/-/g, '+')
    .replace(/_/g, '/');
  if (!TEXT_HEAD.test(atob(peek))) return null;
  const body = layer.text.slice(head.length).replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(body)) return null;
  const plain = decodeBase64Text(body);
  return plain === null ? null : decoded(layer, plain, 'base64');
};

const scheme: Peel = (layer) => {
  const head = /^\s?(?:Bearer|Token|JWT|DPoP|ApiKey|Api-Key) {1,3}(?=[^\s]{8})/i.exec(layer.text)?.[0];
  if (head === undefined || /\s/.test(layer.text.slice(head.length))) return null;
  return inner(layer, head.length, layer.text.length, head.trim().toLowerCase(), ['authorization']);
};

/** `s:value.signature`, as Express signs its cookies. */
const signed: Peel = (layer) => {
  if (!/^s:[\s\S]{8}/.test(layer.text) || !/\.[A-Za-z0-9+/]{42,43}=?$/.test(layer.text.slice(-46))) return null;
  return inner(layer, 2, layer.text.lastIndexOf('.'), 's:');
};

const PREFIXES: readonly (readonly [step: string, pattern: RegExp])[] = [
  ['bom', /^\ufeff/],
  ['j:', /^j:(?=\s{0,64}[{["])/],
  [
    'xssi',
    /^(?:\)\]\}'?,?|(?:while|for)\s?\((?:1|true|;;)\);?|throw [^;]{1,64};|\{\} ?&&|\/\*-secure-)\s{0,64}(?=[[{"\d])/,
  ],
  ['socket.io', /^\d{1,3}-?(?:\/[\w/-]{1,64},)?\d{0,9}(?=[[{])/],
  ['sockjs', /^a(?=\[")/],
];

/** Marks before a structure: byte order, guards against inclusion, frame types. */
const prefixed: Peel = (layer) => {
  for (const [step, pattern] of PREFIXES) {
    const head = pattern.exec(layer.text)?.[0];
    if (head !== undefined) return inner(layer, head.length, layer.text.length, step);
  }
  return null;
};

export const PEELS: readonly Peel[] = [scheme, prefixed, signed, url, html, base64, hex];
/** What one run of letters, digits, `_` and `-` can be. */
export const RUN_PEELS: readonly Peel[] = [base64, hex];
