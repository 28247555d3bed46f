import { isCredentialHeader, readAuthorization } from '../credential-headers';
import type { Match } from '../find';
import { find } from '../find';
import { judgeValue } from '../judge';
import { outside } from '../spans';
import { MAX_WALKED } from './leaves';

const LINE = /^[ \t>$-]{0,8}(?:export[ \t]{1,4})?["']?([A-Za-z_.][\w.-]{0,80})["']?[ \t]{0,4}[:=][ \t]{0,4}(\S.*)$/;
const QUOTED = /^(["'`])([^"'`\s]{1,8192})\1[,;]?$/;
const MAX_LINES = 20_000;
const MAX_LINE = 16_384;

/**
 * Tokens of lines that name what they hold: headers, cookie strings, settings (`NAME=value`, `name: "value"`), and of
 * `Bearer …` anywhere. Only what structure shows: `find` has already looked by form.
 */
export function findInLines(text: string): readonly Match[] {
  if (text.length > MAX_WALKED) return [];
  const found: Match[] = [];
  let start = 0;
  for (const line of text.split('\n', MAX_LINES)) {
    if (line.length <= MAX_LINE) for (const match of inLine(line.trimEnd())) found.push(moved(match, start));
    start += line.length + 1;
  }
  return [...found, ...outside(bearers(text), found)];
}

function inLine(line: string): readonly Match[] {
  const [, name = '', rest = ''] = LINE.exec(line) ?? [];
  if (rest === '') return cookiePairs(line, 0);
  const header = name.toLowerCase();
  const offset = line.length - rest.length;
  if (header === 'cookie') return cookiePairs(rest, offset);
  if (header === 'set-cookie') return cookiePairs(rest.split(';', 1)[0] ?? '', offset);
  if (header === 'authorization' || header === 'proxy-authorization') {
    const { credential, offset: at } = readAuthorization(rest);
    return credential === null ? [] : judged(credential, ['authorization'], offset + at);
  }
  const [, quote = '', inner = ''] = QUOTED.exec(rest) ?? [];
  const bare = inner === '' ? rest.replace(/[,;]$/, '') : inner;
  if (inner === '' && /;\s/.test(line)) return cookiePairs(line, 0);
  return /[\s(]/.test(bare)
    ? []
    : judged(bare, [isCredentialHeader(header) ? 'access_token' : name], offset + quote.length);
}

/** `a=b; c=d` */
function cookiePairs(text: string, offset: number): readonly Match[] {
  const found: Match[] = [];
  let at = 0;
  for (const pair of text.split(';')) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, equals)).trim();
    const value = pair.slice(equals + 1).trimEnd();
    if (equals > 0 && /^[^\s"'{}()<>]{1,128}$/.test(name) && !/\s/.test(value)) {
      const { matches } = find(value, { key: name, isCookie: true });
      for (const match of matches) found.push(moved(match, offset + at + equals + 1));
    }
    at += pair.length + 1;
  }
  return found;
}

function bearers(text: string): readonly Match[] {
  const found: Match[] = [];
  for (let at = text.indexOf('earer '); at >= 0; at = text.indexOf('earer ', at + 6)) {
    const start = at + 6;
    const value = /^[\w.~+/=-]{16,4096}/.exec(text.slice(start, start + 4_096))?.[0];
    if (value !== undefined) found.push(...judged(value, ['authorization'], start));
  }
  return found;
}

function judged(value: string, keys: readonly string[], start: number): readonly Match[] {
  const verdict = judgeValue(value, keys, false);
  if (verdict?.kind !== 'token') return [];
  return [{ ...verdict.match, value, path: '', start, end: start + value.length, name: keys.at(-1) ?? '' }];
}

const moved = (match: Match, by: number): Match => ({ ...match, start: match.start + by, end: match.end + by });
