// The extension API and the network as the worker's file surfaces see them: enough for the polyfill to load.

const BASE = 'moz-extension://tokenwitness/';

type Listener = (details: Record<string, unknown>) => void;

class Event {
  readonly #listeners = new Set<Listener>();
  addListener = (listener: Listener) => void this.#listeners.add(listener);
  removeListener = (listener: Listener) => void this.#listeners.delete(listener);
  tell(details: Record<string, unknown>): void {
    for (const listener of this.#listeners) listener(details);
  }
}

/** What a server of the fake network answers; `location` makes it a redirect. */
export interface Served {
  readonly body?: string | Uint8Array;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly location?: string;
  /** Null where the browser does not tell. */
  readonly address?: string | null;
  /** Never answers before this resolves. */
  readonly after?: Promise<void>;
}

export const worker = {
  session: {} as Record<string, unknown>,
  servers: new Map<string, Served>(),
  /** Everything asked for, with what came along. */
  asked: [] as { readonly url: string; readonly init: RequestInit }[],
  incognitoTabs: new Set<number>(),
  tabUrl: '',
  events: {
    onBeforeRequest: new Event(),
    onCompleted: new Event(),
    onHeadersReceived: new Event(),
    onResponseStarted: new Event(),
  },
};

let requests = 0;

async function fetched(url: string, init: RequestInit): Promise<unknown> {
  worker.asked.push({ url, init });
  const {
    body = '',
    status = 200,
    headers = {},
    location,
    address = '93.184.216.34',
    after,
  } = worker.servers.get(url) ?? { status: 404 };
  const request = { requestId: String(++requests), url, originUrl: BASE };
  worker.events.onBeforeRequest.tell(request);
  await after;
  const told = { ...request, statusCode: location ? 302 : status, ip: address };
  const pairs = { ...headers, ...(location && { location }) };
  worker.events.onHeadersReceived.tell({
    ...told,
    responseHeaders: Object.entries(pairs).map(([name, value]) => ({ name, value })),
  });
  if (location !== undefined) return { type: 'opaqueredirect' };
  worker.events.onResponseStarted.tell(told);
  return new Response(body as BodyInit, { status, headers });
}

const api = {
  runtime: { id: 'tokenwitness', getURL: (path: string) => BASE + path },
  storage: {
    session: {
      get: async (key: string | null) =>
        structuredClone(key === null ? worker.session : { [key]: worker.session[key] }),
      set: async (items: Record<string, unknown>) => void Object.assign(worker.session, structuredClone(items)),
      remove: async (keys: readonly string[]) => {
        for (const key of keys) delete worker.session[key];
      },
    },
  },
  tabs: { get: async (tabId: number) => ({ incognito: worker.incognitoTabs.has(tabId), url: worker.tabUrl }) },
  windows: { getAll: async () => [] },
  webRequest: { ...worker.events, handlerBehaviorChanged: async () => {} },
};
Object.assign(globalThis, { browser: api, chrome: api, fetch: fetched });
