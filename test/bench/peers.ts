import type { Detector, Format, Part } from './engine';
import { charsetBit, inCharset, isRun } from './engine';

/** What stands between a keyword and its value: the rest of the name, an assignment, a quote. All of it bounded. */
const ASSIGNED = `[\\w .-]{0,20}['"\`\\s]{0,3}(?:=>|:=|=|:|,|\\(){1,2}['"\`\\s]{0,5}`;
const BORDER = '(?<![A-Za-z0-9])';
const KEYWORDS = 'token|secret|api_?key|auth|passw|session|bearer|credential|csrf';

/**
 * The peers' model: one bounded `/g` RegExp per type over the whole text, as scanners made of rule lists have it. Made from
 * our own types, so that both lanes look for the same things. A type with context words has the words before the value. JWT
 * kinds, which claims alone tell apart, share one pattern for each number of parts; values known by name alone share one.
 */
export function peerPatterns(detectors: ReadonlyMap<string, Detector>): readonly RegExp[] {
  const sources = new Set<string>();
  for (const detector of detectors.values()) {
    if (detector.kind === 'format') sources.add(formatSource(detector));
    else if (detector.kind === 'uri') sources.add(uriSource(detector.schemes));
    else if (detector.kind === 'jwt') sources.add(jwtSource(detector.parts));
    else sources.add(`(?i:${KEYWORDS})${ASSIGNED}[\\w+/.=-]{16,200}(?![\\w+/.=-])`);
  }
  return [...sources].map((source) => new RegExp(source, 'g'));
}

function formatSource({ parts, context }: Format): string {
  const value = parts.map(partSource);
  const last = parts.at(-1);
  const after = last && isRun(last) ? `(?!${classOf(last.charset)})` : '(?![A-Za-z0-9])';
  if (context.length > 0) return `(?i:${context.map(phraseSource).join('|')})${ASSIGNED}${value.join('')}${after}`;
  const literal = parts.findIndex((part) => !isRun(part) && part.every((text) => text.length > 0));
  if (literal <= 0) return `${BORDER}${value.join('')}${after}`;
  // Many times faster than a run first, so that nobody can say the peers were made slow.
  return `(?<=${BORDER}${value.slice(0, literal).join('')})${value.slice(literal).join('')}${after}`;
}

function partSource(part: Part): string {
  if (isRun(part)) return `${classOf(part.charset)}{${part.min === part.max ? part.min : `${part.min},${part.max}`}}`;
  return part.length === 1 ? escaped(part[0] ?? '') : `(?:${part.map(escaped).join('|')})`;
}

const phraseSource = (phrase: string): string => phrase.split(' ').map(escaped).join('[ _.-]?');

const jwtSource = (parts: number): string =>
  `${BORDER}ey[A-Za-z0-9_-]{10,2000}${'\\.[A-Za-z0-9_-]{0,4000}'.repeat(parts - 1)}(?![A-Za-z0-9_-])`;

function uriSource(schemes: readonly string[]): string {
  const scheme = schemes.length > 0 ? `(?:${schemes.map(escaped).join('|')})` : '[A-Za-z][A-Za-z0-9+.-]{1,20}';
  return `${BORDER}${scheme}://[^\\s:@/'"<>]{0,100}:[^\\s@/'"<>]{4,200}@[A-Za-z0-9[]`;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\n/g, '\\n');

const classes = new Map<string, string>();

/** `[A-Za-z0-9_]`: the members of a set below 128 as ranges. */
function classOf(charset: Parameters<typeof charsetBit>[0]): string {
  const known = classes.get(charset);
  if (known !== undefined) return known;
  const bit = charsetBit(charset);
  let source = '';
  for (let code = 0; code < 128; code++) {
    if (!inCharset(code, bit)) continue;
    const first = code;
    while (code < 127 && inCharset(code + 1, bit)) code++;
    source += hex(first) + (code > first ? `-${hex(code)}` : '');
  }
  classes.set(charset, `[${source}]`);
  return `[${source}]`;
}

const hex = (code: number): string =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code))
    ? String.fromCharCode(code)
    : `\\x${code.toString(16).padStart(2, '0')}`;
