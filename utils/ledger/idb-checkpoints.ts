import type { IDBPTransaction, StoreNames } from 'idb';
import type { Checkpoint } from '../model/checkpoint';
import { isTip } from './chain';
import type { Schema } from './idb-connect';
import type { Reading, Run } from './idb-store';
import { makeCheckpoint, makeSigningKey } from './sign';

/** The chain is signed again after so many entries, or with the first after such a time (milliseconds). */
const SIGNED_ENTRIES = 1_000;
const SIGNED_TIME = 3_600_000;

type WithMeta = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly' | 'readwrite'>;

/**
 * Signs the present end of the chain, and gives what is there where that was done before; null for a chain without entries.
 * `whenDue`: only where enough was written since the last time. WebCrypto does not answer within a transaction, so that the
 * end is read in one and its checkpoint stored in another; entries never change in between.
 */
export async function checkpoint(run: Run, at: number, whenDue: boolean): Promise<Checkpoint | null> {
  const { tip, last } = await run(['entries', 'meta', 'checkpoints'], 'readonly', end);
  if (tip === null || last?.seq === tip.seq) return last;
  if (whenDue && last !== null && tip.seq - last.seq < SIGNED_ENTRIES && at - last.at < SIGNED_TIME) return last;
  const made = await makeCheckpoint(tip, at, await signingKey(run));
  return run(['checkpoints'], 'readwrite', async (tx) => {
    const stored = await tx.objectStore('checkpoints').get(made.seq);
    if (stored === undefined) await tx.objectStore('checkpoints').add(made);
    return stored ?? made;
  });
}

/** The key pair of this ledger, made at the first call and kept. Two contexts that make one at once keep the first. */
export async function signingKey(run: Run): Promise<CryptoKeyPair> {
  const stored = await run(['meta'], 'readonly', kept);
  if (stored !== null) return stored;
  const fresh = await makeSigningKey();
  return run(['meta'], 'readwrite', async (tx) => {
    const other = await kept(tx);
    if (other === null) await tx.objectStore('meta').put(fresh, 'signing-key');
    return other ?? fresh;
  });
}

async function kept(tx: WithMeta): Promise<CryptoKeyPair | null> {
  const stored = await tx.objectStore('meta').get('signing-key');
  return stored !== undefined && 'privateKey' in stored ? stored : null;
}

/** `tip` is null where there is no entry, or the last one is not what the tip says: that must not be signed. */
async function end(tx: Reading) {
  const [tip, cursor] = await Promise.all([
    tx.objectStore('meta').get('tip'),
    tx.objectStore('checkpoints').openCursor(null, 'prev'),
  ]);
  const entry = isTip(tip) ? await tx.objectStore('entries').get(tip.seq) : undefined;
  return { tip: isTip(tip) && entry?.hash === tip.hash ? tip : null, last: cursor?.value ?? null };
}
