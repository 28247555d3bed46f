import { isHeld } from '../ledger/errors';
import type { LedgerStore } from '../ledger/store';
import { isFileSite } from '../lib/file-site';
import type { Handlers } from '../messages/server';
import type { KeptFile } from '../model/kept-file';

type Served = Extract<keyof Handlers, `import/${string}`>;
type Store = Pick<LedgerStore, 'append' | 'files' | 'forget'>;

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
      if (!isFileSite(site)) throw new RangeError('not a file');
      try {
        const { erased } = await (await store()).forget(site);
        if (erased > 0) changed();
      } catch (error) {
        if (!isHeld(error)) throw error;
        return { ok: false, reason: { key: 'import_forget_held', values: [] } };
      }
      return { ok: true, reason: null };
    },
  };
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
