import { siteOf } from '../lib/site';
import type { Sender } from '../messages/server';
import type { EntryBody } from '../model/ledger';
import type { NamedFiles } from '../observe/content/surfaces/named-files';
import type { ResponseSeen } from '../observe/worker/request-watch';
import type { FrameLoaded, ScriptLoaded } from '../observe/worker/surfaces/script';
import { isPrivateTab } from '../platform/privacy';
import type { Scope } from '../platform/scope';
import { tabOf } from '../platform/tabs';
import { AccessBook } from './access-book';
import type { Shown, ShownPart } from './access-known';
import { placeOf, policiesOf, shownByAnswer, shownByHeaders } from './shown-by';

/** What is asked for without a thought of tokens is not looked at. */
const PASSED_OVER: ReadonlySet<string> = new Set(['image', 'imageset', 'stylesheet', 'font', 'media', 'websocket']);
/** Endpoints whose answers wait for the word that a token went there or came from there, and endpoints of such words. */
const MAX_WAITING = 200;

/** Hears which scripts run in the documents of watched sites, and what their policies let through. */
export class AccessWitness {
  readonly book = new AccessBook();
  readonly #scope: Scope;
  readonly #failed: (error: unknown) => void;
  readonly #answers = new Map<string, () => Promise<Shown | null>>();
  readonly #carrying = new Map<string, true>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(scope: Scope, failed: (error: unknown) => void) {
    this.#scope = scope;
    this.#failed = failed;
  }

  loaded({ url, initiator, tabId, incognito }: ScriptLoaded): void {
    const isPrivate = incognito ?? isPrivateTab(tabId);
    this.#try(async () => {
      const { origin } = new URL(url);
      const page = initiator ?? (await tabOf(tabId))?.url ?? '';
      const isOfWorker = tabId < 0 && URL.canParse(page) && siteOf(page) !== siteOf(url);
      return shownBy(page, isPrivate, { scripts: [origin], ...(isOfWorker && { workers: [origin] }) });
    });
  }

  framed({ url, headers, tabId, incognito }: FrameLoaded): void {
    const isPrivate = incognito ?? isPrivateTab(tabId);
    if (headers !== null) this.#try(() => shownBy(url, isPrivate, shownByHeaders(headers, url)));
  }

  /** What a document's own script read from its markup. A script of an older version tells of no policies. */
  named(files: NamedFiles, { origin, incognito, frameId, tabUrl }: Sender): void {
    this.#try(async () => {
      const { scripts, unpinned = [], inline, policies = '' } = files;
      const all = inline ? [...scripts, origin] : scripts;
      const page = frameId !== 0 && URL.canParse(tabUrl) ? { page: new URL(tabUrl).origin } : {};
      const foreign = unpinned.filter((one) => one !== origin);
      return { origin, incognito, scripts: all, unpinned: foreign, meta: policiesOf(policies), ...page };
    });
  }

  /** An answer, of which is kept what its headers let others do, once it is known that its endpoint has to do with tokens. */
  answered(response: ResponseSeen): void {
    const { url, initiator, type, tabId, incognito } = response;
    if (PASSED_OVER.has(type) || !/^https?:/.test(url)) return;
    const asker = type === 'main_frame' || initiator === null ? url : initiator;
    const place = placeOf(url);
    const endpoint = place.endpoint + place.template;
    this.#answers.delete(endpoint);
    const answer = shownByAnswer(response, place);
    const isPrivate = incognito ?? isPrivateTab(tabId);
    put(this.#answers, endpoint, () => shownBy(asker, isPrivate, { answer }));
    // The first answer of a site sets a session that no request carried yet.
    const isKept = answer.cookies?.some(({ isShared }) => isShared) === true;
    if (isKept || this.#carrying.has(endpoint)) this.#keep(endpoint);
  }

  /** Tokens went to these endpoints, told as origin and template or by what the ledger gets, or came from them. */
  carried(by: readonly (EntryBody | string)[]): void {
    for (const one of by) {
      const endpoint = typeof one === 'string' ? one : endpointIn(one);
      if (endpoint === null) continue;
      put(this.#carrying, endpoint, true);
      this.#keep(endpoint);
    }
  }

  /** Resolves when all that was heard so far counts. */
  async settled(): Promise<void> {
    await this.#last;
  }

  #keep(endpoint: string): void {
    const answer = this.#answers.get(endpoint);
    if (!answer) return;
    this.#answers.delete(endpoint);
    this.#try(answer);
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

/** Where the token of an entry went to, or which answer held it. */
function endpointIn(body: EntryBody): string | null {
  if (body.kind === 'use') return body.use.destination + body.use.template;
  return body.kind === 'sighting' && body.sighting.surface === 'response-body' ? body.sighting.key : null;
}

function put<T>(map: Map<string, T>, key: string, value: T): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MAX_WAITING && oldest !== undefined) map.delete(oldest);
}

async function shownBy(page: string, isPrivate: boolean | Promise<boolean>, shown: ShownPart): Promise<Shown | null> {
  if (!URL.canParse(page)) return null;
  return { origin: new URL(page).origin, incognito: await isPrivate, ...shown };
}
