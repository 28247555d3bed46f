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
  readonly url: string;
  readonly initiator?: string;
  readonly originUrl?: string;
  readonly statusCode?: number;
  readonly ip?: string | null;
  readonly responseHeaders?: WebRequest.HttpHeaders;
}

interface Slot {
  readonly headers: (answer: { status: number; location: string | null } | null) => void;
  readonly address: (address: string | null) => void;
}

/** The browser tells within milliseconds, but not always before the answer itself. */
const TOLD_WITHIN = 1_500;
/** Ours belong to no tab: of what pages do these listeners hear nothing. */
const FILTER: WebRequest.RequestFilter = {
  urls: ['http://*/*', 'https://*/*'],
  types: ['xmlhttprequest', 'other'],
  tabId: -1,
};

const slots = new Map<string, Slot>();
let remove: () => void = () => {};

/** Whether the extension itself asked: what it does is not what the page did. */
export function isOwnRequest({ initiator, originUrl }: Pick<Details, 'initiator' | 'originUrl'>): boolean {
  const asking = initiator ?? originUrl;
  return asking !== undefined && `${asking}/`.startsWith(browser.runtime.getURL(''));
}

/** Listens to what becomes of our own requests. Call it where `watchRequests` is called. */
export function watchOwnRequests(): void {
  remove();
  const { onHeadersReceived, onResponseStarted } = browser.webRequest;
  const headed = (details: Details): undefined => {
    if (!isOwnRequest(details)) return;
    const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value ?? null;
    slots.get(details.url)?.headers({ status: details.statusCode ?? 0, location });
  };
  const started = (details: Details) => {
    if (isOwnRequest(details)) slots.get(details.url)?.address(details.ip ?? null);
  };
  onHeadersReceived.addListener(headed, FILTER, ['responseHeaders']);
  onResponseStarted.addListener(started, FILTER);
  remove = () => {
    onHeadersReceived.removeListener(headed);
    onResponseStarted.removeListener(started);
  };
}

/** To be called before the request is made; `url` without a fragment, and one request per URL at a time. */
export function expectAnswer(url: string): OwnAnswer {
  const headers = Promise.withResolvers<{ status: number; location: string | null } | null>();
  const address = Promise.withResolvers<string | null>();
  slots.set(url, { headers: headers.resolve, address: address.resolve });
  const inTime = <T>(promise: Promise<T>) =>
    Promise.race([promise, new Promise<null>((resolve) => setTimeout(() => resolve(null), TOLD_WITHIN))]);
  return {
    get headers() {
      return inTime(headers.promise);
    },
    get address() {
      return inTime(address.promise);
    },
    end: () => slots.delete(url),
  };
}
