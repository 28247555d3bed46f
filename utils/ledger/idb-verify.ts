import type { Head } from '../model/checkpoint';
import type { Entry } from '../model/ledger';
import { GENESIS, isTip, type Tip } from './chain';
import type { Reading, Run } from './idb-store';
import { type Proof, prove } from './prove';

const CHUNK = 500;

/** Checks the stored chain, 500 entries a transaction. What retention gives up meanwhile is not missing: then it looks anew. */
export async function verifyStored(run: Run, known: Tip | undefined, head: Head | null): Promise<Proof> {
  for (;;) {
    // Tip and last number are of one moment; the entries up to there never change but by being erased or given up.
    const { tip, first, end, signed } = await run(['entries', 'meta', 'checkpoints'], 'readonly', async (tx) => {
      const [stored, signed, first, last] = await Promise.all([
        tipOf(tx),
        tx.objectStore('checkpoints').getAll(),
        endOf(tx, 'next'),
        endOf(tx, 'prev'),
      ]);
      return { tip: isTip(stored) ? stored : { seq: 0, hash: '' }, first, end: Math.max(last ?? 0, 0), signed };
    });
    const tips = [{ ...tip, last: true }, ...(known === undefined ? [] : [{ ...known, last: false }])];
    const proof = await prove(stream(run, end), signed, { tips, head });
    if (proof.fault === null || first === (await run(['entries'], 'readonly', (tx) => endOf(tx, 'next')))) return proof;
  }
}

export async function tipOf(tx: Reading): Promise<unknown> {
  return (await tx.objectStore('meta').get('tip')) ?? GENESIS;
}

/** Number of the first or last entry; null where there is none. */
export async function endOf(tx: Reading, direction: 'next' | 'prev'): Promise<number | null> {
  return (await tx.objectStore('entries').openKeyCursor(null, direction))?.key ?? null;
}

async function* stream(run: Run, end: number): AsyncGenerator<Entry> {
  for (let from = Number.NEGATIVE_INFINITY, more = true; more; ) {
    const chunk = await run(['entries'], 'readonly', (tx) =>
      tx.objectStore('entries').getAll(IDBKeyRange.bound(from, end, from > 0), CHUNK),
    );
    yield* chunk;
    from = chunk.at(-1)?.seq ?? end;
    more = chunk.length === CHUNK && from < end;
  }
}
