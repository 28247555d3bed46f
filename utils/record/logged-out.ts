import type { SiteRecord } from '../ledger/store';
import { hideHost } from '../lib/hidden-host';
import { sendToTab } from '../messages/client';
import type { EntryBody } from '../model/ledger';
import type { SurfaceId } from '../model/surface';
import type { OpenTab } from '../platform/tabs';
import type { Naming } from './bodies';

/** What the page is asked for again. */
const STORES: readonly SurfaceId[] = ['local-storage', 'session-storage', 'indexed-db', 'cache-storage'];

/** What a person's word that they have logged out adds to the ledger: what went from the stores of the tab, then the logout. */
export async function loggedOut(
  tab: Pick<OpenTab, 'tabId' | 'url'>,
  site: string,
  { tokens, sightings }: Pick<SiteRecord, 'tokens' | 'sightings'>,
  naming: Naming,
): Promise<readonly EntryBody[]> {
  const origin = hideHost(new URL(tab.url).origin);
  // A token by its use alone is found again where the reader is, which may not be there.
  const sure = new Set(tokens.flatMap(({ fingerprint, knownBy }) => (knownBy === 'use' ? [] : fingerprint)));
  const lying = sightings.filter((one) => one.removedAt === null && one.origin === origin && sure.has(one.fingerprint));
  const gone: EntryBody[] = [];
  for (const surface of STORES) {
    const here = lying.filter((one) => one.surface === surface);
    const found = here.length === 0 ? null : await lyingIn(tab.tabId, origin, surface, naming);
    if (found === null) continue;
    for (const { fingerprint, key, path } of here.filter((one) => !found.has(one.fingerprint)))
      gone.push({ kind: 'removal', at: Date.now(), site, fingerprint, location: { origin, surface, key, path } });
  }
  const at = Date.now();
  const word = { how: 'person', method: '', destination: '', template: '', asked: at, at } as const;
  return [...gone, { kind: 'logout', site, origin, ...word }];
}

/** Fingerprints of what lies on a surface of the page now; null where nobody answers, or not all of it could be read. */
async function lyingIn(
  tabId: number,
  origin: string,
  surface: SurfaceId,
  { fingerprint }: Naming,
): Promise<ReadonlySet<string> | null> {
  try {
    const { digests, isWhole } = await sendToTab(tabId, 'frame/digests', { origin, surface, key: '' }, 0);
    return isWhole ? new Set(digests.map(fingerprint)) : null;
  } catch {
    return null;
  }
}
