import { json, page, script } from '../answers';
import { type Site, serveSite } from '../serve-site';

/** What `/stores.js` gives the page: each does one thing with a store, and is done when it resolves. */
export interface StorePage {
  readonly stores: {
    readonly put: (database: string, store: string, value: unknown, key?: IDBValidKey) => Promise<void>;
    readonly remove: (database: string, store: string, key: IDBValidKey) => Promise<void>;
    readonly rebuild: (rounds: number, value: unknown) => Promise<Rebuilt>;
    readonly cookie: (text: string) => void;
    /** Null where the browser has no such store. */
    readonly cookieStore: (name: string, value: string) => Promise<unknown>;
    readonly cookieOptions: (options: { readonly name: string; readonly value: string }) => Promise<unknown>;
    readonly deleteCookie: (name: string) => Promise<unknown>;
    readonly cache: (name: string, url: string) => Promise<unknown>;
    readonly state: (state: unknown) => void;
    readonly key: () => Promise<void>;
  };
}

/** What a page saw while it upgraded, filled and deleted a database again and again. */
export interface Rebuilt {
  readonly blocked: number;
  readonly errors: readonly string[];
  readonly versions: readonly number[];
  readonly left: readonly string[];
}

/** Where the helpers write, counting from 1. */
export const LINES = {
  put: 14,
  cookie: 45,
  cookieStore: 47,
  cookieOptions: 48,
  cache: 50,
  state: 51,
  key: 52,
} as const;

const HELPERS = `const answer = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
async function openWith(database, store, options) {
  const opening = indexedDB.open(database, 3);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store, options);
  return answer(opening);
}
globalThis.stores = {
  async put(database, store, value, key) {
    const opened = await openWith(database, store, key === undefined ? { autoIncrement: true } : undefined);
    const written = opened.transaction(store, 'readwrite').objectStore(store);
    await answer(key === undefined ? written.put(value) : written.put(value, key));
    opened.close();
  },
  async remove(database, store, key) {
    const opened = await openWith(database, store);
    await answer(opened.transaction(store, 'readwrite').objectStore(store).delete(key));
    opened.close();
  },
  async rebuild(rounds, value) {
    const seen = { blocked: 0, errors: [], versions: [], left: [] };
    const count = (request) => { request.onblocked = () => { seen.blocked += 1; }; return request; };
    try {
      for (let round = 1; round <= rounds; round += 1) {
        for (const version of [1, 2]) {
          const opening = count(indexedDB.open('changing', version));
          opening.onupgradeneeded = () => opening.result.createObjectStore('store' + version);
          const opened = await answer(opening);
          seen.versions.push(opened.version);
          const writing = opened.transaction('store1', 'readwrite').objectStore('store1');
          for (let key = 0; key < 50; key += 1) writing.put(value, key);
          await new Promise((resolve) => { writing.transaction.oncomplete = resolve; });
          opened.close();
          document.body.click();
          await new Promise((resolve) => setTimeout(resolve, round % 40));
        }
        await answer(count(indexedDB.deleteDatabase('changing')));
      }
    } catch (error) { seen.errors.push(String(error)); }
    seen.left = (await indexedDB.databases()).map(({ name }) => name);
    return seen;
  },
  cookie(text) { document.cookie = text; },
  cookieStore: async (name, value) =>
    'cookieStore' in globalThis ? (await cookieStore.set(name, value), true) : null,
  cookieOptions: async (options) => (await cookieStore.set(options), true),
  deleteCookie: async (name) => (await cookieStore.delete(name), true),
  cache: async (name, url) => (await caches.open(name)).add(url),
  state: (state) => history.pushState(state, '', '/pushed'),
  key: async () => void (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])),
};
`;

/** A page with the helpers of `StorePage`, an answer worth caching, and an empty page. */
export function serveStores(answers: { readonly cached: () => object }): Promise<Site> {
  return serveSite({
    '/': page('', '<h1>Stores</h1><script src="/stores.js"></script>'),
    '/stores.js': script(HELPERS),
    '/session.json': () => json(answers.cached()),
    '/empty': page(''),
  });
}
