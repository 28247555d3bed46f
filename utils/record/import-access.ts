import { hideHost } from '../lib/hidden-host';
import { siteOf } from '../lib/site';
import type { OriginAccess } from '../model/access';
import type { Imported } from '../observe/node/imported';
import { accessOf, type Known, MAX_ORIGINS, NOTHING, type ShownPart, shownOf } from './access-known';
import { shownByAnswer, shownByHeaders } from './shown-by';

type Exchange = Extract<Imported, { readonly kind: 'exchange' }>;

/** What the requests of imported files show of who can read what lies at an origin, as `AccessBook` knows it of live ones. */
export class ImportAccess {
  readonly #sites = new Map<string, Map<string, Known>>();
  /** The answer before, until it is known whether its body held a token. */
  #last: (() => void) | null = null;

  /** `carried`: a token went with the request or came in the headers of its answer. */
  add({ request, answer }: Exchange, carried: boolean): void {
    this.#last = null;
    const { url, type, initiator } = request;
    if (answer === null || !/^https?:/.test(url)) return;
    const { status, headers } = answer;
    const asker = type === 'main_frame' || initiator === null ? new URL(url).origin : initiator;
    const isLoaded = status !== null && status >= 200 && status < 300;
    const isDocument = type === 'main_frame' || type === 'sub_frame';
    if (isDocument && isLoaded && request.method === 'GET')
      this.#show(new URL(url).origin, shownByHeaders(headers, url));
    if (type === 'script' && isLoaded) this.#show(asker, { scripts: [new URL(url).origin] });
    this.#last = () => this.#show(asker, { answer: shownByAnswer({ headers, url, type, method: request.method }) });
    if (carried) this.bodyCarried();
  }

  /** The body of the answer that was added last held a token. */
  bodyCarried(): void {
    this.#last?.();
    this.#last = null;
  }

  of(site: string): readonly OriginAccess[] {
    return [...(this.#sites.get(site) ?? [])]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([origin, known]) => accessOf(origin, known));
  }

  #show(origin: string, part: ShownPart): void {
    const site = siteOf(origin);
    if (site === null) return;
    const origins = this.#sites.get(site) ?? new Map<string, Known>();
    this.#sites.set(site, origins);
    const name = hideHost(origin);
    if (!origins.has(name) && origins.size >= MAX_ORIGINS) return;
    origins.set(name, shownOf(origins.get(name) ?? NOTHING, part));
  }
}
