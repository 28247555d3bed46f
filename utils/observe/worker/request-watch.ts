import type { WebRequest } from 'webextension-polyfill';
import { skewIn } from '../../lib/clock-skew';
import { originOf } from '../../lib/site';
import { browser } from '../../platform/browser';
import { isOwnRequest } from './own-requests';
import { LOADED } from './surfaces/script';

/** A request as the browser is about to send it, raw. */
export interface RequestSent {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly type: string;
  /** Origin of the document or worker that asked for it; null where the browser asked (address bar). */
  readonly initiator: string | null;
  readonly tabId: number;
  readonly frameId: number;
  /** Only Firefox says; undefined elsewhere. */
  readonly incognito: boolean | undefined;
  readonly at: number;
}

/** Headers of an answer, raw. `final` is false for a redirect. */
export interface ResponseSeen {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly initiator: string | null;
  readonly type: string;
  readonly tabId: number;
  readonly incognito: boolean | undefined;
  readonly at: number;
}

/** How a request ended. `status` is null when no answer came. */
export interface RequestDone {
  readonly requestId: string;
  readonly url: string;
  /** -1 for what belongs to no tab. */
  readonly tabId: number;
  readonly status: number | null;
  readonly serverAddress: string | null;
  /** By how much the server's clock, as its `Date` tells it, is ahead of ours, milliseconds; null where it did not tell. */
  readonly skew: number | null;
  readonly at: number;
}

export interface RequestSink {
  readonly sent: (request: RequestSent) => void;
  readonly answered: (response: ResponseSeen) => void;
  readonly done: (outcome: RequestDone) => void;
}

interface Details {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly timeStamp: number;
  readonly initiator?: string;
  readonly originUrl?: string;
  readonly incognito?: boolean;
  readonly requestHeaders?: WebRequest.HttpHeaders;
  readonly responseHeaders?: WebRequest.HttpHeaders;
  readonly statusCode?: number;
  readonly fromCache?: boolean;
  readonly ip?: string | null;
}

const FILTER: WebRequest.RequestFilter = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] };
/** One listener, however often `watchRequests` is called: each call replaces the one before. */
let remove: () => void = () => {};
/** Of requests under way, whichever listener heard of their beginning: how often each was redirected, and what its answer's clock said. */
const hops = new Map<string, number>();
const skews = new Map<string, number>();

/**
 * Listens to every request the browser lets us see (URL and initiator both granted). Call it in the first tick, and again
 * when permissions are added: a listener that was added before the first grant stays silent after it.
 * Chromium hides Cookie, Set-Cookie, Authorization and Referer without `extraHeaders`.
 *
 * Gives what is to be told of scripts and documents that were loaded: `watchScripts` hears of their end, and each listener more
 * costs the browser a copy of the headers.
 */
export function watchRequests(sink: RequestSink): (loaded: Details) => void {
  remove();
  const { webRequest } = browser;
  const extra = knowsExtraHeaders(webRequest) ? ['extraHeaders'] : [];
  const idOf = ({ requestId }: Details) => `${requestId}.${hops.get(requestId) ?? 0}`;

  const onSent = (details: Details) => {
    sink.sent({
      requestId: idOf(details),
      url: details.url,
      method: details.method,
      headers: pairs(details.requestHeaders),
      type: details.type,
      initiator: initiatorOf(details),
      tabId: details.tabId,
      frameId: details.frameId,
      incognito: details.incognito,
      at: details.timeStamp,
    });
  };
  const onHeaders = (details: Details) => {
    const headers = pairs(details.responseHeaders);
    const skew = details.fromCache ? null : skewIn(headers, details.timeStamp);
    if (skew !== null) skews.set(idOf(details), skew);
    sink.answered({
      requestId: idOf(details),
      url: details.url,
      method: details.method,
      headers,
      initiator: initiatorOf(details),
      type: details.type,
      tabId: details.tabId,
      incognito: details.incognito,
      at: details.timeStamp,
    });
  };
  const end = (details: Details, status: number | null) => {
    const requestId = idOf(details);
    const skew = skews.get(requestId) ?? null;
    skews.delete(requestId);
    const { url, tabId, ip, timeStamp: at } = details;
    sink.done({ requestId, url, tabId, status, serverAddress: ip ?? null, skew, at });
  };
  const onRedirect = (details: Details) => {
    end(details, details.statusCode ?? null);
    hops.set(details.requestId, (hops.get(details.requestId) ?? 0) + 1);
  };
  const onCompleted = (details: Details) => {
    end(details, details.statusCode ?? null);
    hops.delete(details.requestId);
  };
  const onError = (details: Details) => {
    end(details, null);
    hops.delete(details.requestId);
  };

  const ofOthers = (listener: (details: Details) => void) => (details: Details) => {
    if (!isOwnRequest(details)) listener(details);
  };
  const events: readonly [
    event: { addListener: unknown; removeListener: unknown },
    listener: (d: Details) => void,
    spec: string[],
  ][] = [
    [webRequest.onSendHeaders, ofOthers(onSent), ['requestHeaders', ...extra]],
    [webRequest.onHeadersReceived, ofOthers(onHeaders), ['responseHeaders', ...extra]],
    [webRequest.onBeforeRedirect, ofOthers(onRedirect), []],
    [webRequest.onCompleted, ofOthers(onCompleted), []],
    [webRequest.onErrorOccurred, ofOthers(onError), []],
  ];
  for (const [event, listener, spec] of events) {
    const add = event.addListener as (l: typeof listener, filter: WebRequest.RequestFilter, spec?: string[]) => void;
    const filter = event === webRequest.onCompleted ? { ...FILTER, types: typesBut(LOADED) } : FILTER;
    if (spec.length > 0) add.call(event, listener, filter, spec);
    else add.call(event, listener, filter);
  }
  remove = () => {
    for (const [event, listener] of events)
      (event.removeListener as (l: typeof listener) => void).call(event, listener);
  };
  return ofOthers(onCompleted);
}

/** Every type that this browser knows but these. */
function typesBut(left: readonly string[]): WebRequest.ResourceType[] {
  const known = (browser.webRequest as unknown as { ResourceType: Record<string, WebRequest.ResourceType> })
    .ResourceType;
  return Object.values(known).filter((type) => !left.includes(type));
}

/** Firefox has the enumeration without this member, and refuses an option it does not know. */
function knowsExtraHeaders(api: object): boolean {
  const { OnSendHeadersOptions: options } = api as { OnSendHeadersOptions?: object };
  return options !== undefined && 'EXTRA_HEADERS' in options;
}

function pairs(headers: WebRequest.HttpHeaders | undefined): readonly (readonly [string, string])[] {
  return (headers ?? []).map(({ name, value }) => [name, value ?? ''] as const);
}

/** Chromium gives an origin (`null` for opaque ones), Firefox the URL of the document that asked. */
const initiatorOf = ({ initiator, originUrl }: Details): string | null => originOf(initiator ?? originUrl ?? '');
