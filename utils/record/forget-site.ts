import { isHeld } from '../ledger/errors';
import type { Handlers } from '../messages/server';
import type { LiveJudge } from './live-judge';
import type { Stores } from './stores';

interface Parts {
  readonly stores: Stores;
  readonly judge: LiveJudge;
  /** All else that remembers something of a site. */
  readonly books: readonly { forget(site: string): Promise<unknown> }[];
  readonly changed: (sites: readonly string[]) => void;
}

/** Erases a site from the ledger on disk, from that of private windows, and from what is remembered beside them. */
export function forgetHandler({ stores, judge, books, changed }: Parts): Pick<Handlers, 'site/forget'> {
  return {
    'site/forget': async ({ site }) => {
      let erased = 0;
      try {
        await judge.without(site, async () => {
          for (const incognito of [false, true]) erased += (await (await stores.open(incognito)).forget(site)).erased;
        });
      } catch (error) {
        if (!isHeld(error)) throw error;
        return { ok: false, reason: 'held' };
      }
      for (const book of books) await book.forget(site);
      changed([site]);
      return { ok: true, erased };
    },
  };
}
