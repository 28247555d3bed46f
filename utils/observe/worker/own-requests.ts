import type { WebRequest } from 'webextension-polyfill';
import { browser } from '../../platform/browser';

/** What the browser tells of a request of ours while it is under way. */
export interface OwnAnswer {
  /** Status and `Location` of the answer; null when nothing was told in time. */
  readonly headers: Promise<{ readonly status: number; readonly location: string | null } | null>;
  /** Address of the server; null where the answer came from the cache, or nothing was told in time. */
  readonly address: Promise<string | null>;
  readonly end: () => void;
}

interface Details {
  readonly requestId: string;
  readonly url: string;
  readonly initiator?: string;
  readonly originUrl?: string;
  readonly statusCode?: number;
  readonly ip?: string | null;
  readonly responseHeaders?: WebRequest.HttpHeaders;
}

interface Slot {
  readonly url: string;
  /** Null until the browser begins the request. */
  requestId: string | null;
  readonly headers: (answer: { status: number; location: string | null } | null) => void;
  readonly address: (address: string | null) => void;
}

/** The browser tells within milliseconds, but not always before the answer itself. */
const TOLD_WITHIN = 5_000;
/** Ours belong to no tab: of what pages do these listeners hear nothing. */
const FILTER: WebRequest.RequestFilter = {
  urls: ['http://*/*', 'https://*/*'],
  types: ['xmlhttprequest', 'other'],
  tabId: -1,
};

const slots = new Set<Slot>();
let remove: () => void = () => {};

/** Whether the extension itself asked: what it does is not what the page did. */
export function isOwnRequest({ initiator, originUrl }: Pick<Details, 'initiator' | 'originUrl'>): boolean {
  const asking = initiator ?? originUrl;
  // Asked of every event; the browser would be asked for its own name each time.
  return asking?.includes('-extension://') === true && `${asking}/`.startsWith(browser.runtime.getURL(''));
}

const slotOf = (id: string): Slot | undefined => [...slots].find(({ requestId }) => requestId === id);

/** Listens to what becomes of our own requests. Call it where `watchRequests` is called. */
export function watchOwnRequests(): void {
  remove();
  const { onBeforeRequest, onHeadersReceived, onResponseStarted } = browser.webRequest;
  const begun = (details: Details): undefined => {
    if (!isOwnRequest(details) || slotOf(details.requestId)) return;
    const first = [...slots].find(({ url, requestId }) => requestId === null && url === details.url);
    if (first) first.requestId = details.requestId;
  };
  const headed = (details: Details): undefined => {
    if (!isOwnRequest(details)) return;
    const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value ?? null;
    slotOf(details.requestId)?.headers({ status: details.statusCode ?? 0, location });
  };
  const started = (details: Details) => {
    if (isOwnRequest(details)) slotOf(details.requestId)?.address(details.ip ?? null);
  };
  onBeforeRequest.addListener(begun, FILTER);
  onHeadersReceived.addListener(headed, FILTER, ['responseHeaders']);
  onResponseStarted.addListener(started, FILTER);
  remove = () => {
    onBeforeRequest.removeListener(begun);
    onHeadersReceived.removeListener(headed);
    onResponseStarted.removeListener(started);
  };
}

/** To be called right before the request is made: those of one URL begin in the order of the calls. `url` without a fragment. */
export function expectAnswer(url: string): OwnAnswer {
  const headers = Promise.withResolvers<{ status: number; location: string | null } | null>();
  const address = Promise.withResolvers<string | null>();
  const slot = { url, requestId: null, headers: headers.resolve, address: address.resolve };
  slots.add(slot);
  const inTime = <T>(promise: Promise<T>) =>
    Promise.race([promise, new Promise<null>((resolve) => setTimeout(() => resolve(null), TOLD_WITHIN))]);
  return {
    get headers() {
      return inTime(headers.promise);
    },
    get address() {
      return inTime(address.promise);
    },
    end: () => slots.delete(slot),
  };
}
