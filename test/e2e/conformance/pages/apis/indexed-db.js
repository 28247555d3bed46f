const STORE = ['put', 'add', 'delete', 'clear', 'get', 'getAll', 'openCursor', 'createIndex'];
const FACTORY = ['open', 'deleteDatabase', 'databases', 'cmp'];

const ended = (request) =>
  new Promise((resolve) => {
    request.onsuccess = () => resolve(['success', request.result]);
    request.onerror = (event) => {
      event.preventDefault();
      event.stopPropagation();
      resolve(['error', request.error?.name, request.error?.message]);
    };
  });

const opened = (name, version, upgrade = () => {}) =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const removed = (name) =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = resolve;
  });

async function withStore(name, use) {
  const db = await opened(name, 1, (made) => {
    made.createObjectStore('plain');
    made.createObjectStore('keyed', { keyPath: 'id.at' });
    made.createObjectStore('counted', { keyPath: 'n', autoIncrement: true });
  });
  try {
    return await use(db, (store, mode = 'readwrite') => db.transaction(store, mode).objectStore(store));
  } finally {
    db.close();
    await removed(name);
  }
}

export default {
  targets: [
    ...FACTORY.map((name) => `IDBFactory.prototype.${name}`),
    ...STORE.map((name) => `IDBObjectStore.prototype.${name}`),
    'IDBCursor.prototype.update',
    'IDBDatabase.prototype.transaction',
    'IDBDatabase.prototype.createObjectStore',
    'IDBRequest.prototype.result',
  ],
  // Stores have no instance without a transaction; what they refuse is among the cases.
  instance: (scope) => scope.indexedDB,
  quiet: ['IDBFactory.prototype.databases'],
  cases: {
    'copies a value once, keys first': ({ getters, text }) =>
      withStore('copies', async (_db, store) => {
        const log = [];
        const value = getters(log, 'value', { a: 1, b: getters(log, 'inner', { c: [2] }) });
        const seen = [
          await ended(store('plain').put(value, getters(log, 'key', { length: 0 }).length)),
          await ended(store('keyed').add(getters(log, 'keyed', { id: getters(log, 'id', { at: 'k' }), x: 1 }))),
          await ended(store('counted').put(getters(log, 'counted', { x: 1 }))),
          await ended(store('plain').get(0)),
          await ended(store('counted').getAll()),
        ];
        return [seen, log, text([], '', '').toString()];
      }),
    'leaves the given value alone, and gives its key': () =>
      withStore('keys', async (_db, store) => {
        const given = { x: 1 };
        const request = store('counted').add(given);
        const [, key] = await ended(request);
        const frozen = Object.freeze({ n: 7, list: Object.freeze([1]) });
        return [given, key, request.source?.name, await ended(store('counted').put(frozen)), request.readyState];
      }),
    'refuses as ever': ({ outcome, traced }) =>
      withStore('refuses', async (db, store) => {
        const log = [];
        const late = store('plain');
        await ended(late.put('x', 'k'));
        await new Promise((resolve) => setTimeout(resolve, 20));
        const plain = store('plain');
        return [
          outcome(() => plain.put()),
          outcome(() => plain.put('x')),
          outcome(() => plain.put('x', {})),
          outcome(() => plain.put('x', NaN)),
          outcome(() => plain.put(() => {}, 'k')),
          outcome(() => plain.put(document.body, 'k')),
          outcome(() => plain.put(Symbol('s'), 'k')),
          outcome(() => plain.put(traced(log, 'value', {}), 'k')),
          outcome(() => store('keyed').put({})),
          outcome(() => store('keyed').put({ id: { at: 1 } }, 'too many')),
          outcome(() => store('keyed').put('primitive')),
          outcome(() => store('plain', 'readonly').put('x', 'k')),
          outcome(() => late.put('x', 'k')),
          await ended(store('plain').add('again', 'k')),
          outcome(() => IDBObjectStore.prototype.put.call({}, 'x', 'k')),
          outcome(() => IDBObjectStore.prototype.put.call(new Proxy(plain, {}), 'x', 'k')),
          outcome(() => db.transaction('absent')),
          outcome(() => db.createObjectStore('late')),
          log,
        ];
      }),
    'lets the error of a getter through, the same object': () =>
      withStore('getter', async (_db, store) => {
        const own = new RangeError('of the page');
        const value = {
          get a() {
            throw own;
          },
        };
        const plain = store('plain');
        try {
          plain.put(value, 'k');
          return 'no error';
        } catch (error) {
          return [error === own, await ended(plain.get('k'))];
        }
      }),
    'tells the events of a transaction in order': () =>
      withStore('events', async (db) => {
        const log = [];
        const transaction = db.transaction(['plain', 'keyed'], 'readwrite');
        for (const name of ['complete', 'abort', 'error'])
          transaction.addEventListener(name, (event) => log.push([name, event.target === transaction]));
        const first = transaction.objectStore('plain').put(1, 'a');
        const second = transaction.objectStore('plain').add(2, 'a');
        first.onsuccess = () => {
          log.push('first');
          Promise.resolve().then(() => log.push('microtask of first'));
          transaction.objectStore('keyed').put({ id: { at: 1 } }).onsuccess = () => log.push('nested');
        };
        second.onerror = (event) => {
          log.push(['second', event.bubbles, event.cancelable]);
          event.preventDefault();
        };
        log.push(first.readyState);
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
          transaction.onabort = resolve;
        });
        return log;
      }),
    'ends a transaction as soon as ever': () =>
      withStore('lifetime', async (db) => {
        const log = [];
        const transaction = db.transaction('plain', 'readwrite');
        transaction.objectStore('plain').put(1, 'a');
        transaction.oncomplete = () => log.push('complete');
        await Promise.resolve();
        log.push('after a microtask');
        try {
          transaction.objectStore('plain').put(2, 'b');
          log.push('still active');
        } catch (error) {
          log.push(error.name);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
        return log;
      }),
    'updates through a cursor': () =>
      withStore('cursor', async (_db, store) => {
        const plain = store('plain');
        plain.put('old', 'k');
        const log = [];
        const [, cursor] = await ended(plain.openCursor());
        const value = {
          get once() {
            log.push('read');
            return 1;
          },
        };
        return [await ended(cursor.update(value)), await ended(plain.get('k')), log];
      }),
    'keeps its versions': async ({ outcome, text }) => {
      const log = [];
      const name = 'versions';
      const first = await opened(text(log, 'name', name), text(log, 'version', 3));
      const seen = [first.version, log];
      first.close();
      const lower = indexedDB.open(name, 2);
      seen.push(await ended(lower));
      const same = await opened(name, undefined);
      seen.push(same.version, [...same.objectStoreNames]);
      same.close();
      seen.push(
        (await indexedDB.databases()).filter((one) => one.name === name),
        outcome(() => indexedDB.open()),
        outcome(() => indexedDB.open(name, 0)),
        outcome(() => indexedDB.open(name, -1)),
        outcome(() => indexedDB.open(name, 'x')),
        outcome(() => indexedDB.open(Symbol('s'))),
        outcome(() => indexedDB.deleteDatabase()),
        outcome(() => indexedDB.cmp({}, 1)),
      );
      await removed(name);
      return seen;
    },
    'tells the upgrade of another connection, and what blocks': async ({ wait }) => {
      const log = [];
      const name = 'blocking';
      const old = await opened(name, 1);
      old.onversionchange = (event) => log.push(['versionchange', event.oldVersion, event.newVersion]);
      const request = indexedDB.open(name, 2);
      request.onblocked = (event) => {
        log.push(['blocked', event.oldVersion, event.newVersion]);
        old.close();
      };
      request.onupgradeneeded = (event) => log.push(['upgradeneeded', event.oldVersion, event.newVersion]);
      request.onsuccess = () => log.push('success');
      await wait(500);
      const removal = indexedDB.deleteDatabase(name);
      removal.onblocked = () => {
        log.push('removal blocked');
        request.result.close();
      };
      removal.onsuccess = (event) => log.push(['removed', event.oldVersion, event.newVersion]);
      await wait(500);
      return log;
    },
    'is free for an upgrade and for removal after it has lain there a while': async ({ wait }) => {
      const log = [];
      const name = 'quiet';
      const first = await opened(name, 1, (db) => db.createObjectStore('s').put('value of some length', 'k'));
      first.onversionchange = () => log.push('versionchange');
      localStorage.setItem('stir', '1');
      localStorage.removeItem('stir');
      await wait(1_500);
      log.push('looked');
      first.close();
      const request = indexedDB.open(name, 2);
      request.onblocked = () => log.push('blocked');
      request.onupgradeneeded = (event) => log.push(['upgrade', event.oldVersion]);
      const [kind] = await ended(request);
      log.push(kind, request.result.version, [...request.result.objectStoreNames]);
      await wait(1_000);
      request.result.close();
      const removal = indexedDB.deleteDatabase(name);
      removal.onblocked = () => log.push('removal blocked');
      log.push((await ended(removal))[0], (await indexedDB.databases()).length);
      return log;
    },
    'lets an upgrade that the page gives up undo itself': async ({ wait }) => {
      const log = [];
      const request = indexedDB.open('given-up', 5);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('s');
        request.transaction.onabort = () => log.push('abort');
        request.transaction.abort();
      };
      request.onerror = (event) => {
        log.push(request.error.name);
        event.preventDefault();
      };
      await wait(300);
      return [log, (await indexedDB.databases()).map(({ name }) => name)];
    },
    'checks whose it is across frames': async (_kit, element) => {
      const inner = element.contentWindow;
      const request = inner.indexedDB.open('across', 1);
      const [kind] = await ended(request);
      request.result.close();
      const borrowed = await ended(IDBFactory.prototype.open.call(inner.indexedDB, 'across'));
      borrowed[1]?.close?.();
      await removed('across');
      return [kind, request instanceof inner.IDBOpenDBRequest, request instanceof IDBOpenDBRequest, borrowed[0]];
    },
    'of a frame that is gone': async ({ frame, outcome }) => {
      const gone = await frame();
      const left = gone.contentWindow.indexedDB;
      const { open } = left;
      gone.remove();
      return [outcome(() => left.open('left')?.readyState), outcome(() => typeof open.call(indexedDB, 'left'))];
    },
    'may be replaced by the page, and put back': ({ replaced }) =>
      withStore('replaced', async (_db, store) => {
        const plain = store('plain');
        return replaced(IDBObjectStore.prototype, 'put', () => plain.put('x', 'k').readyState);
      }),
  },
};
