import { attempt, data, native, text } from '../realm';
import { report, stored } from '../reporter';
import { wrap } from '../wrap';

/**
 * Hears what writes and removes records, and tells database, store and key; the value is left to the bridge. Where the key is not at
 * hand (the browser counts it up, or it is no text) what is told ends with the store.
 */
export default () => {
  const storeName = native('IDBObjectStore', 'name');
  const keyPath = native('IDBObjectStore', 'keyPath');
  const transaction = native('IDBObjectStore', 'transaction');
  const databaseOf = native('IDBTransaction', 'db');
  const databaseName = native('IDBDatabase', 'name');
  const storeOfIndex = native('IDBIndex', 'objectStore');
  const source = native('IDBCursor', 'source');
  const primaryKey = native('IDBCursor', 'primaryKey');

  const tell = (op: 'set' | 'remove' | 'clear', store: unknown, key?: unknown) =>
    report(() => {
      const place = `${databaseName(databaseOf(transaction(store)))}/${storeName(store)}/`;
      return stored('indexed-db', op, place + (key === undefined ? '' : (text(key) ?? '')));
    });
  wrap('IDBObjectStore', 'put add', (self, _result, value, key) => {
    const path = keyPath(self);
    tell('set', self, key ?? (typeof path === 'string' ? data(value, path) : undefined));
  });
  wrap('IDBObjectStore', 'delete', (self, _result, key) => tell('remove', self, key));
  wrap('IDBObjectStore', 'clear', (self) => tell('clear', self));
  wrap('IDBCursor', 'update', (self) => {
    const from = source(self);
    tell('set', attempt(() => storeOfIndex(from)) ?? from, primaryKey(self));
  });
};
