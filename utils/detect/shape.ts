import { readsLikeWords } from '../lib/bigrams';
import { entropyOf, isWordlike } from '../lib/words';
import { isPlaceholder } from './placeholder';

/**
 * What a value looks like. `opaque`: random and mixed. `uuid` and `hex`: random, but more often an id or a hash.
 * `plain`: one run that reads like words; a credential only if its use proves it. `none`: cannot be a credential.
 */
export type Shape = 'opaque' | 'uuid' | 'hex' | 'plain' | 'none';

const MIN = 16;
const MAX = 16_384;
const RUN = /^[\x21\x23-\x26\x2a-\x3a\x3d\x3f-\x5a\x5e-\x7a\x7c\x7e]+$/;
const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const IMAGE = /^(?:iVBORw0KGgo|\/9j\/|R0lGOD|PHN2Zy|UklGR|Qk0|AAABAA|d09G|T1RUTw|PCFET0NU)/;
const ORDINARY = [
  /^[a-z][a-z0-9+.-]{0,20}:\/\//i,
  /^(?:data|blob|mailto|javascript|about|urn|tel):/i,
  /^(?:\/|\.{1,2}\/|www\.)/,
  /^[^@\s]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}$/i,
  /^\d{4}-\d\d-\d\d(?:[T_ ]|$)/,
  /^[+-]?[\d.,:_+/-]+$/,
  /^(?:[A-Z]{2}\d\.\d|fb|_?v?\d{1,3})\.[\d.]+[\w.-]{0,24}$/,
  /^sha(?:1|256|384|512)[-:]/i,
  /^0x[0-9a-f]{40}$/i,
  /^nonce-/,
  // A JWT that somebody cut short.
  /^eyJ(?:hbGci|0eXAi|raWQi)[\w-]{0,80}$/,
  /^#(?:[0-9a-f]{3}){1,2}$/i,
  /^-----BEGIN/,
  /^(?:AAAA(?:[BC]3NzaC1|E2VjZHNh|GnNrLX)|age1[a-z0-9]{58}$|MIIBIjANBg|MIGfMA0GCSqGSIb3DQEBAQUAA4G|MFkwEwYHKoZIzj0CAQ)/,
  /^v?\d{1,4}(?:\.\d{1,4}){1,3}[-+.][\w.+-]{1,40}$/,
  // A product and its version.
  /^[A-Za-z][\w.-]{1,60}\/v?\d{1,4}(?:\.\d{1,4}){1,3}(?:[-+][\w.+-]{1,40})?$/,
  /^[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}\.(?:js|mjs|css|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|json|html?|map|txt|pdf|mp[34]|webm)$/i,
  /^(?:[a-z0-9-]{1,40}\.){1,6}(?:com|org|net|io|dev|app|co|test|local|localhost|example|internal|cloud|ai|edu|gov)(?::\d{1,5})?$/i,
];

/** The shape of a whole value. Linear, and constant beyond 16 K characters. */
export function shapeOf(value: string): Shape {
  if (value.length < MIN || value.length > MAX || !RUN.test(value) || isPlaceholder(value)) return 'none';
  // Documentation cuts its examples.
  if (value.endsWith('...')) return 'none';
  if (UUID.test(value)) return 'uuid';
  if (IMAGE.test(value) || ORDINARY.some((pattern) => pattern.test(value.slice(0, 320)))) return 'none';
  const core = value.replace(/^(?:s:|s%3A|0x)/i, '');
  if (/^[0-9a-f]+$|^[0-9A-F]+$/.test(core) && /[a-f]/i.test(core)) return entropyOf(core) >= 2.5 ? 'hex' : 'none';
  if (isWordlike(core.slice(0, 512)) || isPhrase(core) || isLongWord(core)) return 'plain';
  const classes = Number(/[a-z]/.test(core)) + Number(/[A-Z]/.test(core)) + Number(/\d/.test(core));
  if (entropyOf(core.slice(0, 512)) < 3) return 'plain';
  return classes >= 2 || core.length >= 24 ? 'opaque' : 'plain';
}

/** Compounds of words: `Zugangskennungsverwaltung`, `TheQuickBrownFoxJumpsOver`. */
const isLongWord = (text: string): boolean => /^[A-Za-z]{1,512}$/.test(text) && readsLikeWords(text);

/** Dotted, dashed or slashed names of which nearly every piece is a word: translation keys, class lists, paths. */
function isPhrase(text: string): boolean {
  const pieces = text
    .slice(0, 512)
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  if (pieces.length < 3) return false;
  const words = pieces.filter((piece) => isWordlike(piece) && piece.length > 2).length;
  return words >= pieces.length * 0.8 && pieces.every((piece) => piece.length < 16 || isWordlike(piece));
}
