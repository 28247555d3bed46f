import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';
import { siteOf } from '../lib/site';
import type { BridgeBatch, BridgeItem } from '../messages/protocol';
import type { Sender } from '../messages/server';
import type { Scope } from '../platform/scope';
import type { Naming } from './bodies';
import { OPAQUE } from './coverage';
import type { CoverageBook } from './coverage-book';
import { nameOf } from './inspect-file';

const SANDBOXED = { key: 'coverage_sandboxed', values: [] };

/** Keeps what a bridge's batch says of coverage. Resolves when it is kept. */
export async function coverBy(
  batch: Pick<BridgeBatch, 'bridge' | 'items'>,
  site: string,
  sender: Sender,
  book: CoverageBook,
  naming: Naming,
): Promise<void> {
  const { tabId, incognito } = sender;
  const from = { page: pageOf(sender), where: naming.clean(whereIs(sender)), document: batch.bridge };
  const cover = async (item: BridgeItem): Promise<void> => {
    if (item.kind === 'coverage') {
      const { surface, state, at } = item;
      const told = isSandboxed(item) ? SANDBOXED : item.reason;
      const reason = told && { ...told, values: told.values.map(naming.clean) };
      if (surface === 'response-body' && state === 'partly')
        await book.bodyUnseen(site, incognito, { ...from, tabId, at, reason });
      else await book.surface(site, incognito, surface, { ...from, state, reason });
    } else if (item.kind === 'frame') {
      await book.frame(site, incognito, item.origin, item.at);
    } else if (item.kind === 'request') {
      await book.destination(site, incognito, item.request.destination, item.at);
    } else if (item.kind === 'diagnostic') {
      const { code, part, detail, at } = item;
      await book.diagnostic(site, incognito, { code, part: naming.clean(part), detail: naming.clean(detail), at });
    }
  };
  await Promise.all(coverageIn(batch.items).map(cover));
}

/** A frame of no origin (`sandbox`, `data:`) belongs to no site: what its bridge says is dropped, and the page around it tells so. */
export async function coverOpaque({ tabUrl, incognito }: Sender, scope: Scope, book: CoverageBook): Promise<void> {
  const site = siteOf(tabUrl);
  if (site !== null && scope.watches(tabUrl)) await book.frame(site, incognito, OPAQUE, Date.now());
}

/** The same for another load of a page, and of a frame in it. */
const pageOf = ({ url, tabUrl }: Sender): string => nameOf(...[tabUrl, url].map((one) => one.replace(/[?#].*$/s, '')));

/** Template of the document's address, and of the page around it where it has none. */
function whereIs({ url, origin, tabUrl }: Sender): string {
  const own = [url, tabUrl].find((one) => URL.canParse(one) && new URL(one).origin !== OPAQUE);
  if (own === undefined) return hideHost(origin);
  const { origin: at, pathname } = new URL(own);
  return hideHost(at) + endpointTemplate(pathname);
}

/** The document has an address and no origin, as by its policy or its frame. */
const isSandboxed = ({ reason }: Extract<BridgeItem, { kind: 'coverage' }>): boolean =>
  reason?.key === 'coverage_frame_refuses' && reason.values[0] === OPAQUE;

/** What says something of coverage, each destination once. */
function coverageIn(items: readonly BridgeItem[]): readonly BridgeItem[] {
  const told = new Set<string>();
  return items.filter((item) => {
    if (item.kind !== 'request') return ['coverage', 'frame', 'diagnostic'].includes(item.kind);
    return !told.has(item.request.destination) && told.add(item.request.destination);
  });
}
