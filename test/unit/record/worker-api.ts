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
  rules: new Map<number, unknown>(),
  servers: new Map<string, Served>(),
  /** Everything asked for, with what came along. */
  asked: [] as { readonly url: string; readonly init: RequestInit }[],
  incognitoTabs: new Set<number>(),
  closedTabs: new Set<number>(),
  privateWindows: 0,
  tabUrl: '',
  /** What a page answers to a message. */
  page: (): unknown => null,
  events: {
    onBeforeRequest: new Event(),
    onSendHeaders: new Event(),
    onHeadersReceived: new Event(),
    onBeforeRedirect: new Event(),
    onResponseStarted: new Event(),
    onCompleted: new Event(),
    onErrorOccurred: new Event(),
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

interface RuleChange {
  readonly addRules?: readonly { readonly id: number }[];
  readonly removeRuleIds?: readonly number[];
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
  tabs: {
    get: async (tabId: number) => {
      if (worker.closedTabs.has(tabId)) throw new Error(`No tab with id: ${tabId}.`);
      return { incognito: worker.incognitoTabs.has(tabId), url: worker.tabUrl };
    },
    sendMessage: async () => ({ ok: true, reply: worker.page() }),
  },
  windows: { getAll: async () => [{ incognito: false }, ...Array(worker.privateWindows).fill({ incognito: true })] },
  declarativeNetRequest: {
    updateSessionRules: async ({ addRules = [], removeRuleIds = [] }: RuleChange) => {
      for (const id of removeRuleIds) worker.rules.delete(id);
      for (const rule of addRules) worker.rules.set(rule.id, rule);
    },
  },
  cookies: { getAllCookieStores: async () => [] },
  webRequest: { ...worker.events, ResourceType: {}, handlerBehaviorChanged: async () => {} },
};
Object.assign(globalThis, { browser: api, chrome: api, fetch: fetched });
