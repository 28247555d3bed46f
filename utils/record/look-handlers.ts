import { siteOf } from '../lib/site';
import { sendToTab } from '../messages/client';
import type { Handlers } from '../messages/server';
import { runBridgeOnce } from '../platform/registration';
import type { Scope } from '../platform/scope';
import { tabOf } from '../platform/tabs';
import { withinTime } from '../platform/within-time';
import type { Naming } from './bodies';
import { checkGlobals } from './check-globals';
import type { CoverageBook } from './coverage-book';
import type { FileWitness } from './file-witness';
import { loggedOut } from './logged-out';
import type { RulesInUse } from './rules-in-use';
import type { Stores } from './stores';
import type { Witness } from './witness';

interface Parts {
  readonly scope: Scope;
  /** Tabs that are being checked once. */
  readonly checking: Set<number>;
  readonly stores: Stores;
  readonly witness: Witness;
  readonly files: FileWitness;
  readonly coverage: CoverageBook;
  readonly rules: RulesInUse;
  readonly naming: () => Promise<Naming>;
  readonly changed: (sites: readonly string[]) => void;
  readonly failed: (error: unknown) => void;
}

/** A check that takes longer ends with what it has seen, milliseconds. */
const CHECK_WITHIN = 15_000;

type Asked = 'site/check-once' | 'site/check-files' | 'site/logged-out' | 'site/check-globals';

const refused = (key: string) => ({ ok: false, reason: { key, values: [] } }) as const;
const DONE = { ok: true, reason: null } as const;

/** What a person may ask to be looked at in a tab that stands open. */
export function lookHandlers(parts: Parts): Pick<Handlers, Asked> {
  const { scope, checking, stores, witness, changed } = parts;
  return {
    'site/check-once': async ({ tabId }) => {
      try {
        checking.add(tabId);
        const frames = await runBridgeOnce(tabId);
        // A frame that goes meanwhile does not answer.
        const checked = frames.map((frame) => sendToTab(tabId, 'frame/check', {}, frame).catch(() => null));
        await withinTime(Promise.all(checked), CHECK_WITHIN).catch(() => null);
        return DONE;
      } catch {
        return refused('check_once_refused');
      } finally {
        checking.delete(tabId);
      }
    },
    'site/check-files': async ({ tabId }) => {
      const tab = await tabOf(tabId);
      await scope.ready;
      if (!tab || !scope.watches(tab.url)) return refused('check_files_not_watched');
      await parts.files.lookForServed(new URL(tab.url).origin, tab.incognito);
      return DONE;
    },
    'site/logged-out': async ({ tabId }) => {
      const tab = await tabOf(tabId);
      const site = tab && siteOf(tab.url);
      await scope.ready;
      if (!tab || site === null || !scope.watches(tab.url)) return refused('logged_out_not_watched');
      await witness.lookInJar(site, new URL(tab.url).origin, tab.incognito);
      const store = await stores.open(tab.incognito);
      const known = await store.site(site);
      await store.append({ bodies: await loggedOut(tab, site, known, await parts.naming()) });
      changed([site]);
      return DONE;
    },
    'site/check-globals': async ({ tabId }) => {
      const tab = await tabOf(tabId);
      await Promise.all([scope.ready, parts.rules.ready]);
      if (!tab || !scope.watches(tab.url)) return refused('check_globals_not_watched');
      const watches = (url: string) => scope.watches(url);
      try {
        const { coverage } = parts;
        changed(await checkGlobals(tab, { stores, coverage, naming: await parts.naming(), watches }));
        return DONE;
      } catch (error) {
        parts.failed(error);
        return refused('check_globals_no_answer');
      }
    },
  };
}
