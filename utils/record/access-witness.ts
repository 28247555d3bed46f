import type { Sender } from '../messages/server';
import type { NamedFiles } from '../observe/content/surfaces/named-files';
import type { FrameLoaded, ScriptLoaded } from '../observe/worker/surfaces/script';
import { isPrivateTab } from '../platform/privacy';
import type { Scope } from '../platform/scope';
import { tabOf } from '../platform/tabs';
import { AccessBook, type Shown } from './access-book';

/** Hears which scripts run in the documents of watched sites, and what their policies let through. */
export class AccessWitness {
  readonly book = new AccessBook();
  readonly #scope: Scope;
  readonly #failed: (error: unknown) => void;
  #last: Promise<unknown> = Promise.resolve();

  constructor(scope: Scope, failed: (error: unknown) => void) {
    this.#scope = scope;
    this.#failed = failed;
  }

  loaded({ url, initiator, tabId, incognito }: ScriptLoaded): void {
    this.#try(async () => {
      const page = initiator ?? (await tabOf(tabId))?.url ?? '';
      return shownBy(page, tabId, incognito, { scripts: [new URL(url).origin] });
    });
  }

  framed({ url, policy, tabId, incognito }: FrameLoaded): void {
    if (policy !== null) this.#try(() => shownBy(url, tabId, incognito, { header: policy }));
  }

  /** What a document's own script read from its markup. */
  named({ scripts, inline, policy }: NamedFiles, { origin, incognito, frameId, tabUrl }: Sender): void {
    this.#try(async () => {
      const all = inline ? [...scripts, origin] : scripts;
      const page = frameId !== 0 && URL.canParse(tabUrl) ? { page: new URL(tabUrl).origin } : {};
      return { origin, incognito, scripts: all, meta: policy, ...page };
    });
  }

  /** Resolves when all that was heard so far counts. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** One after the other, in the order in which it was heard. */
  #try(look: () => Promise<Shown | null>): void {
    this.#last = this.#last
      .then(async () => {
        await this.#scope.ready;
        const shown = await look();
        if (shown !== null && this.#scope.watches(shown.origin)) await this.book.show(shown);
      })
      .catch(this.#failed);
  }
}

async function shownBy(
  page: string,
  tabId: number,
  incognito: boolean | undefined,
  shown: Pick<Shown, 'scripts' | 'header'>,
): Promise<Shown | null> {
  if (!URL.canParse(page)) return null;
  return { origin: new URL(page).origin, incognito: incognito ?? (await isPrivateTab(tabId)), ...shown };
}
