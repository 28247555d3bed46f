import type { WebRequest } from 'webextension-polyfill';
import type { Headers } from '../../../lib/page-guard';
import { originOf } from '../../../lib/site';
import { browser } from '../../../platform/browser';
import { isOwnRequest } from '../own-requests';

/** A script that a page or a worker loaded, classic or module, or the script of a worker itself. */
export interface ScriptLoaded {
  /** After redirects. */
  readonly url: string;
  /** Origin of the document or worker that asked; null where none is told, as when a service worker is looked for again. */
  readonly initiator: string | null;
  /** Validator of the answer; without one its length, which tells less (`record/file-wants.ts`); empty where it has neither. */
  readonly version: string;
  readonly tabId: number;
  /** Only Firefox says; undefined elsewhere. */
  readonly incognito: boolean | undefined;
}

/** A document that was loaded into a frame. */
export interface FrameLoaded {
  readonly url: string;
  /** Where it came from; null for the cache. */
  readonly address: string | null;
  /** Of its answer; null where that does not tell, as one that says that nothing changed. */
  readonly headers: Headers | null;
  readonly tabId: number;
  /** Only Firefox says; undefined elsewhere. */
  readonly incognito: boolean | undefined;
}

export interface ScriptSink {
  readonly script: (load: ScriptLoaded) => void;
  readonly frame: (load: FrameLoaded) => void;
}

interface Details {
  readonly url: string;
  readonly type: string;
  readonly method: string;
  readonly statusCode?: number;
  readonly ip?: string | null;
  readonly tabId: number;
  readonly initiator?: string;
  readonly documentUrl?: string;
  readonly originUrl?: string;
  readonly incognito?: boolean;
  readonly responseHeaders?: WebRequest.HttpHeaders;
}

/** What is told of here when it was loaded. */
export const LOADED: WebRequest.ResourceType[] = ['script', 'main_frame', 'sub_frame'];
const FILTER: WebRequest.RequestFilter = { urls: ['http://*/*', 'https://*/*'], types: LOADED };
const VALIDATORS = ['etag', 'last-modified', 'content-length'];
let remove: () => void = () => {};
let isFirst = true;

/**
 * Listens for scripts whose loading ended well. Call it where `watchRequests` is called: what that gives hears of every end of
 * these requests.
 */
export function watchScripts(sink: ScriptSink, ended: (details: WebRequest.OnCompletedDetailsType) => void): void {
  remove();
  const { onCompleted } = browser.webRequest;
  const completed = (details: WebRequest.OnCompletedDetailsType & Details) => {
    ended(details);
    const { url, type, statusCode = 0, ip = null, tabId, incognito } = details;
    const isLoaded = (statusCode >= 200 && statusCode < 300) || statusCode === 304;
    if (isOwnRequest(details) || details.method !== 'GET' || !isLoaded) return;
    if (type !== 'script') sink.frame({ url, address: ip, headers: headersOf(details), tabId, incognito });
    else sink.script({ url, initiator: initiatorOf(details), version: versionOf(details), tabId, incognito });
  };
  onCompleted.addListener(completed, FILTER, ['responseHeaders']);
  remove = () => onCompleted.removeListener(completed);
  // Newly granted: what the pages' memory holds was loaded unseen, and would be loaded unseen again.
  if (!isFirst) void browser.webRequest.handlerBehaviorChanged().catch(() => {});
  isFirst = false;
}

function headersOf({ responseHeaders = [], statusCode }: Details): Headers | null {
  const headers = responseHeaders.map(({ name, value }) => [name.toLowerCase(), value ?? ''] as const);
  return statusCode === 304 && !headers.some(([name]) => name === 'content-security-policy') ? null : headers;
}

function versionOf({ responseHeaders = [] }: Details): string {
  for (const validator of VALIDATORS) {
    const value = responseHeaders.find(({ name }) => name.toLowerCase() === validator)?.value;
    if (value) return `${validator} ${value.slice(0, 200)}`;
  }
  return '';
}

/** Firefox tells the document beside whatever asked in it, such as a style sheet or another script. */
const initiatorOf = ({ initiator, documentUrl, originUrl }: Details): string | null =>
  originOf(initiator ?? documentUrl ?? originUrl ?? '');
