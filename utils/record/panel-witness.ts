import type { PanelBatch } from '../messages/protocol';
import { isPrivateTab } from '../platform/privacy';
import type { Scope } from '../platform/scope';
import type { Naming } from './bodies';
import type { CoverageBook } from './coverage-book';
import { answersBySite, fromPanel } from './from-panel';
import type { Stores } from './stores';

interface Parts {
  readonly scope: Scope;
  readonly ready: () => Promise<unknown>;
  readonly stores: Stores;
  readonly coverage: CoverageBook;
  readonly naming: () => Promise<Naming>;
  readonly changed: (sites: readonly string[]) => void;
}

/** Takes what the panel of the developer tools read, in scope only, and has it written down. */
export class PanelWitness {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Resolves when it is durable. */
  async read({ tabId, since, answers }: PanelBatch): Promise<null> {
    const { scope, ready, stores, coverage, changed } = this.#parts;
    await ready();
    const incognito = await isPrivateTab(tabId);
    const naming = await this.#parts.naming();
    for (const [site, own] of answersBySite(answers, (origin) => scope.watches(origin))) {
      const to = Math.max(...own.map(({ at }) => at));
      const left = own.filter(({ isLeft }) => isLeft).length;
      if (since !== null) await coverage.bodiesRead(site, incognito, { tabId, from: since, to, left });
      const write = async () => (await stores.open(incognito)).append(fromPanel(own, site, naming));
      const { sites } = await write().catch(async (error: unknown) => {
        await coverage.unwritten(site, incognito, 'panel', error);
        throw error;
      });
      changed(sites.length > 0 ? sites : [site]);
    }
    return null;
  }
}
