import { decodeBase64Text } from '../lib/base64';

/** A text inside of another, decoded. */
export interface Embedded {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly step: string;
}

const [HASH, QUESTION] = [35, 63];
const MARK = 'base64,';
const MAX_HEAD = 80;
const MAX_DATA = 4_194_304;
const READABLE = /data:(?:application\/(?:json|javascript|[\w.+-]{1,40}json|xml)|text\/[\w.+-]{1,40})[\w;=.-]{0,60}$/i;

/** The readable data of a data URL whose base64 is the run from `start` to `end`; null for images, fonts and the like. */
export function dataAt(text: string, start: number, end: number): Embedded | null {
  if (end - start > MAX_DATA || !text.startsWith(MARK, start - MARK.length)) return null;
  const head = text.slice(Math.max(0, start - MARK.length - MAX_HEAD), start - MARK.length);
  if (!READABLE.test(head)) return null;
  const inside = decodeBase64Text(text.slice(start, end));
  return inside === null ? null : { start, end, text: inside, step: 'data' };
}

/** A URL inside of a text whose query or fragment is percent-encoded: its parameters must be decoded to be read. */
export function encodedUrlAt(text: string, start: number, end: number): Embedded | null {
  if (end - start === text.length) return null;
  let query = start;
  while (query < end && text.charCodeAt(query) !== QUESTION && text.charCodeAt(query) !== HASH) query++;
  if (query === end || !/%[0-9a-f]{2}/i.test(text.slice(query, end))) return null;
  const url = text.slice(start, end);
  return { start, end, text: url.replace(/[)\].,;:]{1,8}$/, ''), step: 'url' };
}
