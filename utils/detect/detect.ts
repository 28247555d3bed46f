import type { Confidence } from '../model/token';
import { isOff } from './detectors';
import type { Match } from './find';
import { find } from './find';

export interface Detection {
  /** Id of the token type. */
  readonly type: string;
  /** UTF-16 offsets into the text given; for an encoded layer those of the innermost region that can be named. */
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  /** Fine in a browser by design. */
  readonly publishable: boolean;
}

/**
 * Tokens in any text: code, JSON at any depth, URLs, headers, cookies, query strings. Ordered by place, without overlaps.
 * Does not ask an issuer whether a token lives. Throws a TypeError for anything but a string, and for nothing else.
 */
export function detect(text: string): Detection[] {
  if (typeof text !== 'string')
    throw new TypeError(`detect expects a string, not ${text === null ? 'null' : typeof text}`);
  const { matches, basic } = find(text);
  const ordered = [...matches, ...basic].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of ordered) {
    const previous = kept.at(-1);
    if (!previous || previous.end <= match.start || (previous.path !== match.path && previous.end === match.end))
      kept.push(match);
  }
  const told = kept.filter(({ type }) => !isOff(type));
  return told.map(({ type, start, end, confidence, publishable }) => ({ type, start, end, confidence, publishable }));
}
