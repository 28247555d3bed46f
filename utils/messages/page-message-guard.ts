import { PASSING } from '../lib/passing';
import type { HookedStore, PageMessage, UnseenReason } from '../model/page-message';
import type { CountedSurface } from '../model/surface';

/** Longest text of a value or header, in UTF-16 units; the sender cuts there. Equal to the one in `observe/page/limits.ts`. */
const MAX_TEXT = 262_144;
const MAX_KEY = 4_096;
const MAX_URL = 32_768;
const MAX_STACK = 2_000;
const MAX_WORD = 200;
const MAX_HEADERS = 200;

const OPERATIONS = ['set', 'remove', 'clear'] as const;
const AREAS = [
  'local-storage',
  'session-storage',
  'document-cookie',
  'indexed-db',
  'cache-storage',
  'history-state',
] as const satisfies readonly HookedStore[];
const READ = ['local-storage', 'session-storage'] as const satisfies readonly HookedStore[];
const APIS = ['fetch', 'xhr', 'beacon', 'connect'] as const;
const COUNTED = ['crypto-key', 'credential'] as const satisfies readonly CountedSurface[];
const SENDING = ['request-body', 'web-socket'] as const;
const UNSEEN_IN = [...PASSING, 'worker'] as const;
const REASONS = ['large', 'kind', 'object', 'worker'] as const satisfies readonly UnseenReason[];

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((word) => word === value);

/**
 * A copy of the message where it is exactly one of the closed tuples within bounds, otherwise undefined. Never throws on
 * what `structuredClone` can make; the copy shares nothing with the input.
 */
export function parsePageMessage(data: unknown): PageMessage | undefined {
  if (!Array.isArray(data) || data.length < 2 || data.length > 6) return undefined;
  const [kind, a, b, c, d, e] = data as readonly unknown[];
  if (kind === 'storage' && data.length === 6) {
    const area = oneOf(AREAS, a);
    const operation = oneOf(OPERATIONS, b);
    if (!area || !operation || !isText(c, MAX_KEY) || !isText(d, MAX_TEXT) || !isText(e, MAX_STACK)) return undefined;
    return ['storage', area, operation, c, d, e];
  }
  if (kind === 'request' && data.length === 6) {
    const api = oneOf(APIS, a);
    const headers = parseHeaders(d);
    if (!api || !headers || !isText(b, MAX_WORD) || !isText(c, MAX_URL) || !isText(e, MAX_STACK)) return undefined;
    return ['request', api, b, c, headers, e];
  }
  if (kind === 'text' && data.length === 5) {
    const surface = oneOf(PASSING, a);
    return surface && isText(b, MAX_KEY) && isText(c, MAX_TEXT) && isText(d, MAX_STACK)
      ? ['text', surface, b, c, d]
      : undefined;
  }
  if (kind === 'read' && data.length === 5) {
    const area = oneOf(READ, a);
    return area && isText(b, MAX_KEY) && isCount(c) && isText(d, MAX_STACK) ? ['read', area, b, c, d] : undefined;
  }
  if (kind === 'call' && data.length === 3) {
    const surface = oneOf(COUNTED, a);
    return surface && isText(b, MAX_STACK) ? ['call', surface, b] : undefined;
  }
  if (kind === 'sent' && data.length === 6) {
    const surface = oneOf(SENDING, a);
    return surface && isText(b, MAX_WORD) && isText(c, MAX_KEY) && isText(d, MAX_TEXT) && isText(e, MAX_STACK)
      ? ['sent', surface, b, c, d, e]
      : undefined;
  }
  if (kind === 'unseen' && data.length === 3) {
    const place = oneOf(UNSEEN_IN, a);
    const why = oneOf(REASONS, b);
    return place && why ? ['unseen', place, why] : undefined;
  }
  if (kind === 'navigation' && data.length === 2) return isText(a, MAX_URL) ? ['navigation', a] : undefined;
  if (kind === 'fault' && data.length === 3) {
    return isText(a, MAX_WORD) && isText(b, MAX_WORD) ? ['fault', a, b] : undefined;
  }
  if (kind === 'blank' && data.length === 2) return isText(a, MAX_WORD) ? ['blank', a] : undefined;
  if (kind === 'dropped' && data.length === 2) {
    return isCount(a) ? ['dropped', a] : undefined;
  }
  return undefined;
}

function parseHeaders(data: unknown): (readonly [string, string])[] | undefined {
  if (!Array.isArray(data) || data.length > MAX_HEADERS) return undefined;
  const headers: (readonly [string, string])[] = [];
  for (const pair of data as readonly unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2) return undefined;
    const [name, value] = pair as readonly unknown[];
    if (!isText(name, MAX_KEY) || !isText(value, MAX_TEXT)) return undefined;
    headers.push([name, value]);
  }
  return headers;
}

/** Characters of text in a message: what the flood limit counts. */
export function textLength(message: PageMessage): number {
  let total = 0;
  for (const part of message) {
    if (typeof part === 'string') total += part.length;
    else if (Array.isArray(part)) for (const pair of part) total += pair[0].length + pair[1].length;
  }
  return total;
}
