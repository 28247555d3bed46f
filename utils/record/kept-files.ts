import { heldBy } from '../ledger/held';
import type { LedgerStore } from '../ledger/store';
import { isFileSite } from '../lib/file-site';
import type { Handlers } from '../messages/server';
import type { KeptFile } from '../model/kept-file';

type Served = Extract<keyof Handlers, `import/${string}`>;
type Store = Pick<LedgerStore, 'append' | 'cases' | 'entries' | 'files' | 'forget'>;

const CHUNK = 500;

/** What a page may do with files that a person had kept. `changed` hears when there is more or less of them. */
export function keptFileHandlers(store: () => Promise<Store>, changed: () => void): Pick<Handlers, Served> {
  return {
    'import/keep': async ({ parts }) => {
      const ledger = await store();
      const bodies = parts.filter(({ kind }) => kind === 'imported');
      const { appended, rejected } = await ledger.append({ bodies });
      if (appended > 0) changed();
      return { appended, rejected };
    },
    'import/files': async () => (await store()).files(),
    'import/forget': async ({ site }) => {
      const ledger = await store();
      if (!isFileSite(site)) throw new RangeError('not a file');
      const file = (await ledger.files()).find((one) => one.site === site);
      if (file === undefined) return { ok: true, reason: null };
      if (await isHeld(ledger, file)) return { ok: false, reason: { key: 'import_forget_held', values: [] } };
      await ledger.forget(site);
      changed();
      return { ok: true, reason: null };
    },
  };
}

/** Whether an open case holds an entry of the file. */
async function isHeld(ledger: Store, { site, firstEntry, lastEntry }: KeptFile): Promise<boolean> {
  const isHeldBy = heldBy(await ledger.cases());
  for (let next = firstEntry; next <= lastEntry; next += CHUNK) {
    const entries = await ledger.entries(next, Math.min(CHUNK, lastEntry - next + 1));
    if (entries.some((entry) => entry.site === site && entry.seq <= lastEntry && isHeldBy(entry))) return true;
  }
  return false;
}

/** Kept files in which a token of these sites was seen, as what a case can hold. */
export async function filesAbout(
  ledger: Pick<LedgerStore, 'site' | 'where'>,
  sites: readonly string[],
): Promise<readonly KeptFile[]> {
  const found = new Map<string, KeptFile>();
  for (const site of sites) {
    for (const { fingerprint } of (await ledger.site(site)).tokens) {
      for (const { file } of (await ledger.where(fingerprint)).files) found.set(file.site, file);
    }
  }
  return [...found.values()];
}
