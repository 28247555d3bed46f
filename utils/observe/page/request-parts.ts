import { MAX_HEADERS, MAX_KEY, MAX_TEXT, MAX_URL } from './limits';
import type { Realm } from './realm';

export type HeaderList = (readonly [name: string, value: string])[];

/** Reads what a script gave to a request, without running anything of the page. Undefined: cannot be read so. */
export interface RequestParts {
  /** Absolute http(s) URL of a string, `URL`, `Location` or other primitive. */
  readonly url: (input: unknown) => string | undefined;
  /** The same for a `Request`, otherwise undefined. */
  readonly request: (input: unknown) => { url: string; method: string; headers: HeaderList } | undefined;
  /** From a `Headers`, an array of pairs or a plain object. Accessors and values that are objects are left out. */
  readonly headers: (source: unknown) => HeaderList;
  readonly method: (name: unknown) => string | undefined;
  readonly addHeader: (list: HeaderList, name: unknown, value: unknown) => void;
}

export function captureRequestParts(realm: Realm): RequestParts {
  const { attempt, bare, cut, data, getter, method, ownKeys, prototypeOf, scope, text } = realm;
  const { URL: UrlOf, document, location } = scope;
  const isArray = scope.Array.isArray;
  const baseUri = getter(scope.Node.prototype, 'baseURI');
  const urlHref = getter(scope.URL.prototype, 'href');
  const locationHref = getter(location, 'href');
  const upper = method(scope.String.prototype, 'toUpperCase');
  const requestUrl = getter(scope.Request.prototype, 'url');
  const requestMethod = getter(scope.Request.prototype, 'method');
  const requestHeaders = getter(scope.Request.prototype, 'headers');
  const forEachHeader = method(scope.Headers.prototype, 'forEach');

  const plainPrototype = scope.Object.prototype;

  const web = (href: unknown) =>
    typeof href === 'string' && href.length > 6 && href[0] === 'h' && href[3] === 'p' ? cut(href, MAX_URL) : undefined;
  /** Saves the natives' brand checks, which throw and are the dearest part of reading a request. */
  const isPlain = (input: object): boolean => {
    const prototype = prototypeOf(input);
    return prototype === plainPrototype || prototype === null;
  };

  const addHeader = (list: HeaderList, name: unknown, value: unknown) => {
    const nameText = text(name);
    const valueText = text(value);
    if (nameText === undefined || valueText === undefined) return;
    if (nameText.length > MAX_KEY || list.length >= MAX_HEADERS) return;
    list[list.length] = [nameText, cut(valueText, MAX_TEXT)];
  };
  const fromHeaders = (source: unknown): HeaderList | undefined => {
    const list: HeaderList = bare([]);
    return attempt(() => {
      forEachHeader(source, [(value: unknown, name: unknown) => addHeader(list, name, value)]);
      return list;
    });
  };
  const fromPairs = (source: unknown): HeaderList => {
    const list: HeaderList = bare([]);
    for (let index = 0; index < MAX_HEADERS; index += 1) {
      const pair = data(source, index);
      if (pair === undefined) break;
      addHeader(list, data(pair, 0), data(pair, 1));
    }
    return list;
  };
  const fromRecord = (source: object): HeaderList => {
    const list: HeaderList = bare([]);
    const keys = ownKeys(source);
    for (let index = 0; index < keys.length && index < MAX_HEADERS; index += 1) {
      const name = keys[index];
      const value = typeof name === 'string' ? data(source, name) : undefined;
      if (value !== undefined) addHeader(list, name, value);
    }
    return list;
  };

  return bare({
    addHeader,
    url: (input: unknown) => {
      const given = text(input);
      return given === undefined
        ? web(attempt(() => urlHref(input)) ?? attempt(() => locationHref(input)))
        : web(attempt(() => urlHref(new UrlOf(given, baseUri(document) as string))));
    },
    request: (input: unknown) => {
      if (typeof input !== 'object' || input === null || isPlain(input)) return undefined;
      const url = web(attempt(() => requestUrl(input)));
      const method = url && requestMethod(input);
      return url && typeof method === 'string'
        ? bare({ url, method, headers: fromHeaders(requestHeaders(input)) ?? bare([]) })
        : undefined;
    },
    headers: (source: unknown) => {
      if (typeof source !== 'object' || source === null) return bare([]);
      if (isArray(source)) return fromPairs(source);
      return (isPlain(source) ? undefined : fromHeaders(source)) ?? fromRecord(source);
    },
    method: (name: unknown) => {
      const given = text(name);
      return given === undefined ? undefined : (upper(cut(given, 40), []) as string);
    },
  });
}

/** The URL as far as its path: what names an endpoint. */
export function withoutQuery({ cut }: Pick<Realm, 'cut'>, url: string): string {
  for (let index = 0; index < url.length; index += 1)
    if (url[index] === '?' || url[index] === '#') return cut(url, index);
  return url;
}
