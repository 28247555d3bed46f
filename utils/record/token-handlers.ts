import { siteOf } from '../lib/site';
import type { Handlers } from '../messages/server';
import type { Scope } from '../platform/scope';
import { tabOf } from '../platform/tabs';
import type { Naming } from './bodies';
import { revealInTab } from './reveal-in-tab';
import type { Stores } from './stores';
import { tryKeys } from './try-keys';

interface Parts {
  readonly scope: Scope;
  readonly stores: Stores;
  readonly naming: () => Promise<Naming>;
  readonly changed: (sites: readonly string[]) => void;
}

/** What a person may ask of one token whose value still lies there. Each is an entry in the ledger. */
export function tokenHandlers({
  scope,
  stores,
  naming,
  changed,
}: Parts): Pick<Handlers, 'token/reveal' | 'token/try-keys'> {
  /** The tab of a person who asks something of a token there; null where it is not watched. */
  const asked = async (tabId: number) => {
    const tab = await tabOf(tabId);
    const site = tab && siteOf(tab.url);
    await scope.ready;
    return tab && site && scope.watches(tab.url) ? { tab, site, store: await stores.open(tab.incognito) } : null;
  };
  return {
    'token/reveal': async ({ tabId, fingerprint, location }) => {
      const tab = await tabOf(tabId);
      if (!tab) return { ok: false, reason: { key: 'reveal_gone', values: [] } };
      const reply = await revealInTab(tab, fingerprint, location, await naming());
      const site = siteOf(tab.url);
      const store = await stores.open(tab.incognito);
      if (reply.ok && site !== null)
        await store.append({ bodies: [{ kind: 'reveal', at: Date.now(), site, fingerprint, location }] });
      return reply;
    },
    'token/try-keys': async ({ tabId, fingerprint }) => {
      const place = await asked(tabId);
      if (!place) return { ok: false, reason: { key: 'keys_gone', values: [] } };
      const { tab, site, store } = place;
      const watches = (url: string) => scope.watches(url);
      const lying = { tab, record: await store.site(site), naming: await naming(), watches };
      const { reply, bodies } = await tryKeys(site, fingerprint, lying);
      if (bodies.length > 0) await store.append({ bodies });
      changed([site]);
      return reply;
    },
  };
}
