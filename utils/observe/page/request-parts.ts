import { MAX_HEADERS, MAX_KEY, MAX_TEXT, MAX_URL } from './limits';
import {
  attempt,
  bare,
  cut,
  data,
  type Native,
  native,
  ownKeys,
  plainPrototype,
  prototypeOf,
  scope,
  text,
} from './realm';

// Reads what a script gave to a request, without running anything of the page. Undefined: cannot be read so.

export type HeaderList = (readonly [name: string, value: string])[];

let UrlOf: typeof URL;
let document: Document;
let isArray: typeof Array.isArray;
let baseUri: Native<string>;
let urlHref: Native;
let locationHref: Native;
let upper: Native<string>;
let requestUrl: Native;
let requestMethod: Native<string>;
let requestHeaders: Native;
let forEachHeader: Native;

export function captureRequestParts(): void {
  ({ URL: UrlOf, document } = scope);
  isArray = scope.Array.isArray;
  baseUri = native('Node', 'baseURI');
  urlHref = native('URL', 'href');
  locationHref = native(scope.location, 'href');
  upper = native('String', 'toUpperCase');
  requestUrl = native('Request', 'url');
  requestMethod = native('Request', 'method');
  requestHeaders = native('Request', 'headers');
  forEachHeader = native('Headers', 'forEach');
}

/** Saves the natives' brand checks, which throw and are the dearest part of reading a request. */
const isPlain = (input: object): boolean => {
  const prototype = prototypeOf(input);
  return prototype === plainPrototype || prototype === null;
};

/** What came over the web: a script's own `Response` has no URL, and a `blob:` or `data:` one is no address. */
export const isWeb = (href: unknown): href is string =>
  typeof href === 'string' && href.length > 6 && href[0] === 'h' && href[3] === 'p';

const web = (href: unknown) => (isWeb(href) ? cut(href, MAX_URL) : undefined);

/** Absolute http(s) URL of a string, `URL`, `Location` or other primitive. */
export const urlOf = (input: unknown): string | undefined => {
  const given = text(input);
  return web(
    given === undefined
      ? (attempt(() => urlHref(input)) ?? attempt(() => locationHref(input)))
      : attempt(() => urlHref(new UrlOf(given, baseUri(document)))),
  );
};

export const methodOf = (name: unknown): string | undefined => {
  const given = text(name);
  return given === undefined ? undefined : upper(cut(given, 40));
};

export const addHeader = (list: HeaderList, name: unknown, value: unknown): void => {
  const nameText = text(name);
  const valueText = text(value);
  if (nameText === undefined || valueText === undefined) return;
  if (nameText.length > MAX_KEY || list.length >= MAX_HEADERS) return;
  list[list.length] = [nameText, cut(valueText, MAX_TEXT)];
};

/** From a `Headers`, an array of pairs or a plain object. Accessors and values that are objects are left out. */
export const headersOf = (source: unknown): HeaderList => {
  const list: HeaderList = bare([]);
  if (typeof source !== 'object' || source === null) return list;
  if (isArray(source)) {
    for (let index = 0; index < MAX_HEADERS; index += 1) {
      const pair = data(source, index);
      if (pair === undefined) break;
      addHeader(list, data(pair, 0), data(pair, 1));
    }
    return list;
  }
  const isRead = attempt(() => {
    if (isPlain(source)) return false;
    forEachHeader(source, (value: unknown, name: unknown) => addHeader(list, name, value));
    return true;
  });
  const keys = isRead ? [] : ownKeys(source);
  for (let index = 0; index < keys.length && index < MAX_HEADERS; index += 1) {
    const name = keys[index];
    const value = typeof name === 'string' ? data(source, name) : undefined;
    if (value !== undefined) addHeader(list, name, value);
  }
  return list;
};

type Request = readonly [url: string, method: string, headers: HeaderList];

/** URL, method and headers of a `Request`, otherwise undefined. */
export const requestOf = (input: unknown): Request | undefined => {
  if (typeof input !== 'object' || input === null || isPlain(input)) return undefined;
  const url = web(attempt(() => requestUrl(input)));
  return url === undefined
    ? undefined
    : bare<Request & object>([url, requestMethod(input), headersOf(requestHeaders(input))]);
};

/** The URL as far as its path: what names an endpoint. */
export function withoutQuery(url: string): string {
  for (let index = 0; index < url.length; index += 1)
    if (url[index] === '?' || url[index] === '#') return cut(url, index);
  return url;
}
