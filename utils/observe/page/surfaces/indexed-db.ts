import { MAX_KEY } from '../limits';
import { definePageSurface } from '../surface';

/**
 * Hears what writes and removes records, and tells database, store and key; the value is left to the bridge. Where the key is not at
 * hand (the browser counts it up, or it is no text) what is told ends with the store.
 */
export default definePageSurface({
  install({ arg, attempt, data, getter, scope, stack, text, wrap }, report) {
    const { prototype } = scope.IDBObjectStore;
    const cursor = scope.IDBCursor.prototype;
    const [storeName, keyPath, transaction] = [
      getter(prototype, 'name'),
      getter(prototype, 'keyPath'),
      getter(prototype, 'transaction'),
    ];
    const databaseOf = getter(scope.IDBTransaction.prototype, 'db');
    const databaseName = getter(scope.IDBDatabase.prototype, 'name');
    const storeOfIndex = getter(scope.IDBIndex.prototype, 'objectStore');
    const source = getter(cursor, 'source');
    const primaryKey = getter(cursor, 'primaryKey');

    const tell = (op: 'set' | 'remove' | 'clear', store: unknown, key: unknown) =>
      report(() => {
        const place = `${databaseName(databaseOf(transaction(store)))}/${storeName(store)}/`;
        const told = place + (key === undefined ? '' : (text(key) ?? ''));
        return told.length > MAX_KEY ? undefined : ['storage', 'indexed-db', op, told, '', op === 'set' ? stack() : ''];
      });
    const wrote = (args: readonly unknown[], self: unknown) => {
      const path = keyPath(self);
      tell('set', self, arg(args, 1) ?? (typeof path === 'string' ? data(arg(args, 0), path) : undefined));
    };
    wrap(prototype, 'put', wrote);
    wrap(prototype, 'add', wrote);
    wrap(prototype, 'delete', (args, self) => tell('remove', self, arg(args, 0)));
    wrap(prototype, 'clear', (_args, self) => tell('clear', self, undefined));
    wrap(cursor, 'update', (_args, self) => {
      const from = source(self);
      tell('set', attempt(() => storeOfIndex(from)) ?? from, primaryKey(self));
    });
  },
});
