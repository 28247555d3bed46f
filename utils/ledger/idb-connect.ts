import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb';
import { LedgerError } from './errors';
import { type Layout, upgrade, VERSION } from './schema';

export interface Schema extends DBSchema, Layout {}
export type Database = IDBPDatabase<Schema>;

/** Opens, and creates or upgrades where need be. `lost` hears when the connection is of no more use. */
export function connect(name: string, lost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let blocked = false;
    const opening = openDB<Schema>(name, VERSION, {
      upgrade(database, from, _to, tx) {
        // An upgrade that ends early rejects the opening as well; once is enough.
        tx.done.catch(() => {});
        upgrade(unwrap(database), unwrap(tx), from);
      },
      blocked() {
        blocked = true;
        reject(new LedgerError('ledger-blocked', 'An older version holds the ledger open.'));
      },
      blocking(_from, _to, event) {
        lost();
        (event.target as IDBDatabase).close();
      },
      terminated: lost,
    });
    opening.then((database) => (blocked ? database.close() : resolve(database)), reject);
  });
}
