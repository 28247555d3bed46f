import { IdbStore } from '../ledger/idb-store';
import { MemoryStore } from '../ledger/memory-store';
import type { LedgerStore } from '../ledger/store';
import { readSession, writeSession } from '../platform/session';
import { pruneWhenDue } from './retention';

const PRIVATE_KEY = 'private-ledger';
/** Time after a change before it is looked whether the ledger is to be signed again, milliseconds. */
const SIGN_AFTER = 5_000;

/** The two ledgers: on disk for ordinary windows, in `storage.session` (memory) for private ones. */
export class Stores {
  #disk: Promise<IdbStore> | null = null;
  #memory: Promise<LedgerStore> | null = null;
  #signing: ReturnType<typeof setTimeout> | null = null;
  readonly #failed: (error: unknown) => void;
  #lastFailure = '';

  /** `failed`: signing or retention failed, said once until it fails otherwise. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  open(incognito: boolean): Promise<LedgerStore> {
    return incognito ? this.#private() : this.onDisk();
  }

  onDisk(): Promise<IdbStore> {
    this.#disk ??= IdbStore.open().catch((error: unknown) => {
      this.#disk = null;
      throw error;
    });
    return this.#disk;
  }

  /**
   * Something was written: the ledger is signed, and what is too old is given up, where either is due. Where the worker ends before, or
   * that fails, the next change does it.
   */
  signSoon(): void {
    this.#signing ??= setTimeout(() => {
      this.#signing = null;
      this.onDisk()
        .then(async (store) => {
          await store.checkpointWhenDue();
          await pruneWhenDue(store);
        })
        .catch((error: unknown) => {
          if (String(error) === this.#lastFailure) return;
          this.#lastFailure = String(error);
          this.#failed(error);
        });
    }, SIGN_AFTER);
  }

  #private(): Promise<LedgerStore> {
    this.#memory ??= readSession(PRIVATE_KEY).then((kept) => mirrored(continued(kept)));
    return this.#memory;
  }
}

/** What cannot be read comes from another version of the extension in this session: a new ledger takes its place. */
function continued(kept: unknown): MemoryStore {
  try {
    return kept === undefined ? new MemoryStore() : MemoryStore.from(kept);
  } catch {
    return new MemoryStore();
  }
}

/** Acknowledges only what is in `storage.session` as well, so that the private ledger survives the worker. */
function mirrored(store: MemoryStore): LedgerStore {
  return {
    append: async (batch) => {
      const appended = await store.append(batch);
      await writeSession(PRIVATE_KEY, store.toJSON());
      return appended;
    },
    forget: async (site) => {
      const erased = await store.forget(site);
      await writeSession(PRIVATE_KEY, store.toJSON());
      return erased;
    },
    site: (site) => store.site(site),
    sites: () => store.sites(),
    hours: (site) => store.hours(site),
    judged: (site) => store.judged(site),
    since: (site, seq, limit) => store.since(site, seq, limit),
    cases: () => store.cases(),
    case: (id) => store.case(id),
    where: (fingerprint) => store.where(fingerprint),
    files: () => store.files(),
    fingerprints: () => store.fingerprints(),
    history: (site, page) => store.history(site, page),
    entries: (from, limit) => store.entries(from, limit),
    verify: (known) => store.verify(known),
    profileKey: () => store.profileKey(),
    close: () => store.close(),
  };
}
